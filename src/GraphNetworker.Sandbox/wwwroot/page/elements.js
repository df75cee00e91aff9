// Elements without a framework.

/**
 * Makes an element. `on...` settings are listeners, `text` is its text, everything else is an attribute: null and false
 * leave it out, except that aria-... says "false".
 */
export function make(tag, settings = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(settings)) {
    if (name.startsWith('on')) {
      element.addEventListener(name.slice(2), value);
    } else if (name === 'text') {
      element.textContent = value;
    } else if (name.startsWith('aria-') && typeof value === 'boolean') {
      element.setAttribute(name, String(value));
    } else if (value !== null && value !== undefined && value !== false) {
      element.setAttribute(name, value === true ? '' : value);
    }
  }

  element.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

/** A button that shows an icon and says its name to those who do not see it. */
export function iconButton(name, drawing, onclick, settings = {}) {
  return make('button', { type: 'button', class: 'icon-button', 'aria-label': name, title: name, onclick, ...settings }, drawing);
}

export const byId = (id) => document.getElementById(id);
