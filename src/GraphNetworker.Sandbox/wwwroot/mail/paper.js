// A mail's body made safe to show: no script runs, nothing is fetched from outside.
// The frame it goes into refuses both by itself (sandbox, content security policy); here what it would refuse is taken out,
// so that the browser has nothing to complain about and the reader is told that pictures were held back.

const REMOVED = 'script, noscript, link, meta, base, iframe, frame, object, embed, applet, form, input, button, textarea, select, video, audio, source, portal, svg, math';
const OUTSIDE = /url\(\s*['"]?\s*(?!data:)[^)]*\)|@import[^;]*;?/gi;

const POLICY = "default-src 'none'; img-src data:; style-src 'unsafe-inline'; font-src 'none'; form-action 'none'";
const LOOK = `html{background:#fff;color:#242424;font:14px/1.45 "Segoe UI","Helvetica Neue",Arial,sans-serif}
body{margin:0;padding:16px 20px;overflow-wrap:anywhere}img{max-width:100%;height:auto}pre{white-space:pre-wrap}
table{max-width:100%}[data-held]{display:inline-block;min-width:1px;background:#eee}`;

/** {srcdoc, held}: the page to show and how many outside pictures were held back. */
export function paper({ contentType, content }) {
  const { body, styles, held } = contentType?.toLowerCase() === 'html' ? clean(content ?? '') : { body: fromText(content ?? ''), styles: '', held: 0 };
  return {
    srcdoc: `<!doctype html><html><head><meta http-equiv="Content-Security-Policy" content="${POLICY}"><base target="_blank"><style>${LOOK}</style>${styles}</head>${body}</html>`,
    held,
  };
}

/** HTML from an add-in or a mail, for the compose window: the same cleaning, its body alone. */
export const cleanFragment = (html) => {
  const { document: parsed } = cleaned(html);
  return parsed.body.innerHTML;
};

/** The words of an HTML body, as Outlook hands them out for CoercionType.Text. */
export function plainText({ contentType, content }) {
  if (contentType?.toLowerCase() !== 'html') {
    return content ?? '';
  }

  const parsed = new DOMParser().parseFromString(quiet(content ?? ''), 'text/html');
  parsed.querySelectorAll('script, style, head, title').forEach((element) => element.remove());
  parsed.querySelectorAll('br').forEach((element) => element.replaceWith('\n'));
  parsed.querySelectorAll('p, div, tr, li, h1, h2, h3, h4, blockquote').forEach((element) => element.append('\n'));
  parsed.querySelectorAll('td, th').forEach((element) => element.append('\t'));
  return parsed.body.textContent.replace(/[ \t]+\n/g, '\n').replace(/\n{3,}/g, '\n\n').trim();
}

function clean(html) {
  const { document: parsed, held } = cleaned(html);
  const styles = [...parsed.querySelectorAll('style')].map((style) => style.outerHTML).join('');
  parsed.querySelectorAll('style').forEach((style) => style.remove());
  return { body: parsed.body.outerHTML, styles, held };
}

function cleaned(html) {
  const parsed = new DOMParser().parseFromString(quiet(html), 'text/html');
  parsed.querySelectorAll(REMOVED).forEach((element) => element.remove());
  parsed.querySelectorAll('style').forEach((style) => { style.textContent = style.textContent.replace(OUTSIDE, 'none'); });
  let held = 0;
  for (const element of parsed.querySelectorAll('*')) {
    for (const { name, value } of [...element.attributes]) {
      if (name.startsWith('on') || name.startsWith('data-on') || name === 'srcset' || name === 'background' || (name === 'href' && /^\s*(javascript|data|vbscript):/i.test(value))) {
        element.removeAttribute(name);
      } else if (name === 'style') {
        element.setAttribute('style', value.replace(OUTSIDE, 'none'));
      } else if (name === 'src' && !/^data:image\//i.test(value)) {
        element.removeAttribute('src');
        element.setAttribute('data-held', '');
        held += /^(https?:)?\/\//i.test(value) ? 1 : 0;
      }
    }
  }

  return { document: parsed, held };
}

/**
 * Event handlers renamed before parsing, because Chromium reports each one to the console as it reads it. What holds is
 * the cleaning of the parsed document: a tag this misses costs a line in the console and nothing else.
 */
function quiet(html) {
  return html.replace(/<[a-z][^>]*>/gi, (tag) => tag.replace(/([\s"'/])on([a-z]+)\s*=/gi, '$1data-on$2='));
}

function fromText(text) {
  const escaped = text.replace(/[&<>]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign]);
  const linked = escaped.replace(/\bhttps?:\/\/[^\s<>"]+[^\s<>".,;:!?)]/g, (url) => `<a href="${url}">${url}</a>`);
  return `<body><pre style="font:inherit;margin:0">${linked}</pre></body>`;
}
