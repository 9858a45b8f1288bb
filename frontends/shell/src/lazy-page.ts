import { lazy } from 'react';
import { loadPageTexts } from './use-texts.ts';

/** A page, or a dialog, that is loaded when it is shown, with the texts of the pages beside it. */
export const lazyPage: typeof lazy = (load) =>
  lazy(async () => {
    const [page] = await Promise.all([load(), loadPageTexts()]);
    return page;
  });
