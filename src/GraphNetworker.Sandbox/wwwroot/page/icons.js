// The page's few drawings, 20 units square, in the colour of the text around them.

const PATHS = {
  mail: 'M3 5h14v10H3zM3 5.5l7 5.5 7-5.5',
  todo: 'M4 10.5l4 4 8-9',
  refresh: 'M15.5 6.5A6.5 6.5 0 1 0 16.5 11M16 3v4h-4',
  reply: 'M8 5L3.5 9.5 8 14M3.5 9.5H12a4.5 4.5 0 0 1 4.5 4.5v1',
  replyAll: 'M6 5L1.5 9.5 6 14M10.5 5L6 9.5l4.5 4.5M6 9.5h7A4.5 4.5 0 0 1 17.5 14v1',
  write: 'M4 16l.8-3.6L13 4.2l2.8 2.8-8.2 8.2zM11.5 5.7l2.8 2.8',
  folder: 'M2.5 5.5h5l1.5 2h8.5v8h-15z',
  inbox: 'M3 11l2.5-6h9l2.5 6v4.5H3zM3 11h4.5a2.5 2.5 0 0 0 5 0H17',
  sent: 'M3 10l14-6-5.5 13-2.5-5.5zM9 11.5L17 4',
  trash: 'M4 5.5h12M8 5.5V4h4v1.5M5.5 5.5l.8 10.5h7.4l.8-10.5M8.5 8.5v5M11.5 8.5v5',
  archive: 'M3 4.5h14v3.5H3zM4 8v7.5h12V8M8 11h4',
  junk: 'M10 2.8a7.2 7.2 0 1 0 0 14.4a7.2 7.2 0 1 0 0-14.4M5 5l10 10',
  close: 'M5 5l10 10M15 5L5 15',
  pin: 'M7 3.5h6l-.8 5 2.3 2.7h-9l2.3-2.7zM10 11.2V17',
  clip: 'M13.5 6.5L8 12a1.8 1.8 0 0 0 2.6 2.6L16 9.2a3.4 3.4 0 0 0-4.8-4.8L5.5 10a5 5 0 0 0 7.2 7',
  chevron: 'M7.5 5.5l4.5 4.5-4.5 4.5',
  link: 'M8.5 11.5l3-3M7.5 9L5.3 11.2a2.5 2.5 0 0 0 3.5 3.5L11 12.5M12.5 11l2.2-2.2a2.5 2.5 0 0 0-3.5-3.5L9 7.5',
  calendar: 'M3.5 5h13v11.5h-13zM3.5 8.5h13M7 3v3.5M13 3v3.5',
  flag: 'M5 17V3.5h9.5l-2.5 4 2.5 4H5',
  list: 'M7.5 5.5H17M7.5 10H17M7.5 14.5H17M3.5 5.5h.6M3.5 10h.6M3.5 14.5h.6',
  people: 'M7 9.5a2.7 2.7 0 1 0 0-5.4a2.7 2.7 0 1 0 0 5.4M2.5 16c0-3 2-4.8 4.5-4.8s4.5 1.8 4.5 4.8M13.5 9.3a2.2 2.2 0 1 0 0-4.4M13.5 11.3c2.3 0 4 1.6 4 4.2',
};

export function icon(name) {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', '0 0 20 20');
  svg.setAttribute('class', 'icon');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  path.setAttribute('d', PATHS[name]);
  svg.append(path);
  return svg;
}
