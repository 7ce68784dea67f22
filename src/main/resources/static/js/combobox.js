// The field for a speaker as a combobox: its list follows what is typed. Without this script the browser's own list does.
const WAIT = 150;
const MOST = 12;

const flat = text => text.normalize('NFC').toLowerCase().replace(/\s+/g, '');

class SpeakerField {
  #input; #list; #status; #timer; #request; #found = []; #shown = []; #at = -1;

  constructor(input) {
    this.#input = input;
    input.removeAttribute('list'); // two lists would lie over each other
    const id = input.id + '-list';
    this.#list = Object.assign(document.createElement('ul'), { id, className: 'suggestions', hidden: true });
    this.#list.setAttribute('role', 'listbox');
    this.#list.setAttribute('aria-label', input.labels[0].textContent);
    this.#status = Object.assign(document.createElement('span'), { className: 'hidden' });
    this.#status.setAttribute('role', 'status');
    const attributes = { role: 'combobox', 'aria-autocomplete': 'list', 'aria-expanded': 'false', 'aria-controls': id, spellcheck: 'false' };
    Object.entries(attributes).forEach(([name, value]) => input.setAttribute(name, value));
    input.after(this.#list, this.#status);
    input.addEventListener('input', () => this.#typed());
    input.addEventListener('keydown', event => this.#key(event));
    input.addEventListener('blur', () => this.#close());
    this.#list.addEventListener('pointerdown', event => {
      event.preventDefault();
      const option = event.target.closest('[role=option]');
      if (option) this.#take(this.#shown[[...this.#list.children].indexOf(option)]);
    });
  }

  #options() {
    return [...document.querySelectorAll('#speakers option')].map(option => option.value);
  }

  #typed() {
    this.#show();
    clearTimeout(this.#timer);
    this.#request?.abort();
    const name = this.#input.value.replace(/^.*:/, '').split(',')[0].trim();
    this.#found = [];
    if (name.length > 1) this.#timer = setTimeout(() => this.#ask(name), WAIT);
  }

  /** People of the record whose name begins so. */
  async #ask(name) {
    const address = document.getElementById('people')?.dataset.suggest;
    if (!address) return;
    this.#request = new AbortController();
    try {
      const answer = await fetch(`${address}?start=${encodeURIComponent(name)}`, { signal: this.#request.signal });
      if (!answer.ok) return;
      this.#found = await answer.json();
      if (document.activeElement === this.#input) this.#showAgain();
    } catch (error) {
      if (error.name !== 'AbortError') throw error;
    }
  }

  /** What stands there already, then what the words may be. */
  #show() {
    const typed = this.#input.value.trim();
    const likely = this.#options().filter(option => flat(option).includes(flat(typed)));
    const kinds = typed === '' || typed.includes(':') ? [] : document.querySelectorAll('#tools [data-kind*=":"]');
    const made = [...kinds].map(button => button.dataset.kind + typed);
    this.#shown = [...new Set([...likely.slice(0, MOST), ...this.#found, ...made])].filter(option => option !== typed);
    this.#at = -1;
    this.#input.removeAttribute('aria-activedescendant');
    this.#list.replaceChildren(...this.#shown.map((text, at) => this.#option(text, at)));
    this.#list.hidden = this.#shown.length === 0;
    this.#input.setAttribute('aria-expanded', String(!this.#list.hidden));
    this.#status.textContent = this.#shown.length > 0 ? `${this.#shown.length}개` : '';
  }

  /** With what was found since; the option that is chosen stays chosen. */
  #showAgain() {
    const chosen = this.#shown[this.#at];
    this.#show();
    this.#mark(chosen === undefined ? -1 : this.#shown.indexOf(chosen));
  }

  #option(text, at) {
    const option = Object.assign(document.createElement('li'), { id: `${this.#list.id}-${at}`, textContent: text });
    option.setAttribute('role', 'option');
    option.setAttribute('aria-selected', 'false');
    return option;
  }

  #key(event) {
    if (event.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (this.#list.hidden) this.#show();
      const count = this.#shown.length + 1;
      this.#mark((this.#at + 1 + (event.key === 'ArrowDown' ? 1 : -1) + count) % count - 1);
    } else if (event.key === 'Escape' && !this.#list.hidden) {
      event.preventDefault();
      event.stopPropagation(); // the first Escape is for the list, the next one leaves the field
      this.#close();
    } else if (event.key === 'Enter' && !event.ctrlKey && this.#at >= 0) {
      event.preventDefault();
      this.#take(this.#shown[this.#at]);
    }
  }

  #mark(at) {
    this.#at = at;
    [...this.#list.children].forEach((option, place) => option.setAttribute('aria-selected', String(place === at)));
    if (at < 0) {
      this.#input.removeAttribute('aria-activedescendant');
    } else {
      this.#input.setAttribute('aria-activedescendant', `${this.#list.id}-${at}`);
      this.#list.children[at].scrollIntoView({ block: 'nearest' });
    }
  }

  /** A speaker is given at once; words that need more, such as a kind of source, stay to be completed. */
  #take(text) {
    this.#input.value = text;
    if (/:\s*$/.test(text)) return this.#show();
    this.#close();
    this.#input.form.requestSubmit();
  }

  #close() {
    clearTimeout(this.#timer);
    this.#request?.abort();
    this.#list.hidden = true;
    this.#at = -1;
    this.#input.setAttribute('aria-expanded', 'false');
    this.#input.removeAttribute('aria-activedescendant');
    this.#status.textContent = '';
  }
}

document.addEventListener('focusin', event => {
  if (event.target.matches('input[list=speakers]')) new SpeakerField(event.target);
});
