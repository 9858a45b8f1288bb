import { defineEntity, p } from '@mikro-orm/core';
import { instant } from '@trousseau/service/columns';

export const PaperLinkSchema = defineEntity({
  name: 'PaperLink',
  tableName: 'paper_link',
  properties: {
    id: p.uuid().primary(),
    requestId: p.uuid(),
    expiresAt: instant(),
  },
  uniques: [{ name: 'one_paper_link_per_request', properties: ['requestId'] }],
});

/** That a phone may add papers to a request, until an instant. Its secret is made of its id and stored nowhere. Distribution key: requestId. */
export class PaperLink extends PaperLinkSchema.class {}
PaperLinkSchema.setClass(PaperLink);
