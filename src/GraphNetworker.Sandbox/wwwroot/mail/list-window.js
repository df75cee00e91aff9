// Which rows of a long list exist at all: those in sight and a few around them, so that 50,000 mails cost as much as twenty.

const AROUND = 400; // px drawn above and below what is seen, so that a flick of the wheel does not show a gap

export class ListWindow {
  #scroller;
  #sheet;
  #draw;
  #rows = [];
  #height = 0;
  #drawn = new Map();
  #asked = false;

  /**
   * @param scroller the element that scrolls
   * @param sheet the element inside it that the rows lie on
   * @param draw makes the element of a row
   * @param moved called after every redraw with how many pixels of known rows are left below
   */
  constructor(scroller, sheet, draw, moved) {
    this.#scroller = scroller;
    this.#sheet = sheet;
    this.#draw = draw;
    const look = () => {
      if (!this.#asked) {
        this.#asked = true;
        requestAnimationFrame(() => {
          this.#asked = false;
          this.redraw();
          moved(this.#height - scroller.scrollTop - scroller.clientHeight);
        });
      }
    };
    scroller.addEventListener('scroll', look, { passive: true });
    new ResizeObserver(look).observe(scroller);
  }

  get rows() { return this.#rows; }

  clear() {
    this.#rows = [];
    this.#height = 0;
    this.#drawn.clear();
    this.#sheet.replaceChildren();
    this.#sheet.style.height = '0';
    this.#scroller.scrollTop = 0;
  }

  /** Adds a row of a known height to the end. */
  add(row, height) {
    this.#rows.push({ row, top: this.#height, height });
    this.#height += height;
  }

  /** Draws what is in sight; `afresh` throws away what is drawn, because rows look different now. */
  redraw(afresh = false) {
    this.#sheet.style.height = `${this.#height}px`;
    if (afresh) {
      this.#drawn.clear();
      this.#sheet.replaceChildren();
    }

    const top = this.#scroller.scrollTop - AROUND;
    const bottom = this.#scroller.scrollTop + this.#scroller.clientHeight + AROUND;
    const wanted = new Set();
    for (let index = this.#firstBelow(top); index < this.#rows.length && this.#rows[index].top < bottom; index++) {
      wanted.add(index);
      if (!this.#drawn.has(index)) {
        const { row, top: y, height } = this.#rows[index];
        const element = this.#draw(row);
        element.style.transform = `translateY(${y}px)`;
        element.style.height = `${height}px`;
        this.#drawn.set(index, element);
        this.#sheet.append(element);
      }
    }

    for (const [index, element] of this.#drawn) {
      if (!wanted.has(index)) {
        element.remove();
        this.#drawn.delete(index);
      }
    }
  }

  /** Brings a row into sight with as little movement as possible. */
  reveal(index) {
    const { top, height } = this.#rows[index];
    const view = this.#scroller;
    if (top < view.scrollTop) {
      view.scrollTop = top;
    } else if (top + height > view.scrollTop + view.clientHeight) {
      view.scrollTop = top + height - view.clientHeight;
    }

    this.redraw();
  }

  #firstBelow(y) {
    let low = 0;
    let high = this.#rows.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#rows[middle].top + this.#rows[middle].height < y) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }

    return low;
  }
}
