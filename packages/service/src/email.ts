import type { Language } from '@trousseau/values/language';

/** A message ready to leave: the same content as HTML and as text. */
export interface Email {
  subject: string;
  html: string;
  text: string;
}

/** What a template states; the layout is the same for every message of the house. */
export interface EmailContent {
  /** The language it is written in; French unless it says so. */
  language?: Language;
  subject: string;
  /** Short paragraphs, plain text. */
  paragraphs: string[];
  /** Facts shown as a table: label, value. */
  facts?: [string, string][];
  /** Something to copy, shown large (an activation code). */
  highlight?: string;
  /** One thing to do. */
  action?: { label: string; url: string };
}

const escapeHtml = (text: string) =>
  text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign);

/** What surrounds every message. */
const frames: Record<Language, { hello: string; colon: string; signature: string; foot: string }> = {
  FR: {
    hello: 'Bonjour,',
    colon: '\u00a0: ',
    signature: 'L’équipe Trousseau',
    foot: 'Ce message vous est envoyé parce que vous avez un espace Trousseau. Nous ne demandons jamais votre mot de passe.',
  },
  EN: {
    hello: 'Hello,',
    colon: ': ',
    signature: 'The Trousseau team',
    foot: 'You receive this message because you have a Trousseau space. We never ask for your password.',
  },
};

/** Renders a message: sober, readable without images, 60 characters wide at most on a phone. */
export function email(content: EmailContent): Email {
  const { language = 'FR', facts = [] } = content;
  const frame = frames[language];
  const text = [
    frame.hello,
    ...content.paragraphs,
    ...(content.highlight ? [content.highlight] : []),
    ...(facts.length > 0 ? [facts.map(([label, value]) => `- ${label}${frame.colon}${value}`).join('\n')] : []),
    ...(content.action ? [`${content.action.label}${frame.colon}${content.action.url}`] : []),
    frame.signature,
    frame.foot,
  ].join('\n\n');
  const cell = 'padding:6px 0;border-bottom:1px solid #e6dfd2;vertical-align:top';
  const html = `<!doctype html><html lang="${language.toLowerCase()}"><body style="margin:0;background:#fbf8f3;color:#1d2a33;font:16px/1.55 'Atkinson Hyperlegible Next',Verdana,sans-serif">
<div style="max-width:560px;margin:0 auto;padding:32px 20px">
<p style="font:600 22px Georgia,serif;color:#1f5a4c;margin:0 0 24px">Trousseau</p>
<p>${frame.hello}</p>
${content.paragraphs.map((paragraph) => `<p>${escapeHtml(paragraph)}</p>`).join('\n')}
${content.highlight ? `<p style="font:700 28px monospace;letter-spacing:3px;background:#fff;border:1px solid #e6dfd2;border-radius:8px;padding:16px;text-align:center">${escapeHtml(content.highlight)}</p>` : ''}
${facts.length > 0 ? `<table style="width:100%;border-collapse:collapse;margin:16px 0">${facts.map(([label, value]) => `<tr><td style="${cell};color:#55626b">${escapeHtml(label)}</td><td style="${cell};text-align:right;font-weight:600">${escapeHtml(value)}</td></tr>`).join('')}</table>` : ''}
${content.action ? `<p style="margin:28px 0"><a href="${escapeHtml(content.action.url)}" style="background:#1f5a4c;color:#fff;text-decoration:none;padding:12px 20px;border-radius:8px;display:inline-block">${escapeHtml(content.action.label)}</a></p>` : ''}
<p>${frame.signature}</p>
<p style="color:#55626b;font-size:14px;border-top:1px solid #e6dfd2;padding-top:16px">${frame.foot}</p>
</div></body></html>`;
  return { subject: content.subject, html, text };
}
