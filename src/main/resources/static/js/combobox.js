// Fields with a list that follows what is typed (the combobox pattern): the search of every page, and at the desk the field
// for a speaker. Without this script they are a plain search field, and a field with the browser's own list.
const WAIT = 120;

class Combobox {
  #status; #timer; #request; #at = -1;

  constructor(input, label) {
    this.input = input;
    const id = input.id + '-list';
    this.list = Object.assign(document.createElement('ul'), { id, className: 'suggestions', hidden: true });
    this.list.setAttribute('role', 'listbox');
    this.list.setAttribute('aria-label', label);
    this.#status = Object.assign(document.createElement('span'), { className: 'hidden' });
    this.#status.setAttribute('role', 'status');
    const attributes = { role: 'combobox', 'aria-autocomplete': 'list', 'aria-expanded': 'false', 'aria-controls': id, autocomplete: 'off', autocapitalize: 'off', spellcheck: 'false' };
    Object.entries(attributes).forEach(([name, value]) => input.setAttribute(name, value));
    input.after(this.list, this.#status);
    input.addEventListener('input', () => this.typed());
    input.addEventListener('keydown', event => this.#key(event));
    input.addEventListener('blur', () => this.close());
    this.list.addEventListener('pointerdown', event => {
      event.preventDefault();
      const option = event.target.closest('[role=option]');
      if (option) this.take([...this.list.children].indexOf(option));
    });
  }

  /** Asks once nothing more is typed for a moment. */
  later(ask) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(ask, WAIT);
  }

  /** What the server offers, nothing when it fails; undefined when it has been asked for something else by now. */
  async ask(address) {
    this.forget();
    this.#request = new AbortController();
    const { signal } = this.#request;
    try {
      const answer = await fetch(address, { signal });
      return answer.ok ? await answer.json() : [];
    } catch {
      return signal.aborted ? undefined : [];
    }
  }

  forget() {
    clearTimeout(this.#timer);
    this.#request?.abort();
  }

  /** @param options the contents of each, as texts or arrays of nodes and texts */
  show(options) {
    this.#at = -1;
    this.input.removeAttribute('aria-activedescendant');
    this.list.replaceChildren(...options.map((content, at) => this.#option(content, at)));
    const open = options.length > 0 && document.activeElement === this.input;
    this.list.hidden = !open;
    this.input.setAttribute('aria-expanded', String(open));
    this.#status.textContent = open ? `${options.length}개` : '';
  }

  #option(content, at) {
    const option = document.createElement('li');
    option.id = `${this.list.id}-${at}`;
    option.setAttribute('role', 'option');
    option.setAttribute('aria-selected', 'false');
    option.append(...[content].flat());
    return option;
  }

  #key(event) {
    if (event.isComposing) return;
    const open = !this.list.hidden;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (!open) this.open();
      if (this.list.hidden) return;
      const count = this.list.children.length + 1;
      this.mark((this.#at + 1 + (event.key === 'ArrowDown' ? 1 : -1) + count) % count - 1);
    } else if (event.key === 'Escape' && open) {
      event.preventDefault();
      event.stopPropagation(); // the first Escape is for the list, the next one for what the field stands in
      this.close();
    } else if (event.key === 'Enter' && open && !event.ctrlKey && this.#at >= 0) {
      event.preventDefault();
      this.take(this.#at);
    }
  }

  get at() {
    return this.#at;
  }

  mark(at) {
    this.#at = at;
    [...this.list.children].forEach((option, place) => option.setAttribute('aria-selected', String(place === at)));
    if (at < 0) {
      this.input.removeAttribute('aria-activedescendant');
    } else {
      this.input.setAttribute('aria-activedescendant', `${this.list.id}-${at}`);
      this.list.children[at].scrollIntoView({ block: 'nearest' });
    }
  }

  submit(text) {
    this.input.value = text;
    this.close();
    this.input.form.requestSubmit();
  }

  close() {
    this.forget();
    this.list.hidden = true;
    this.#at = -1;
    this.input.setAttribute('aria-expanded', 'false');
    this.input.removeAttribute('aria-activedescendant');
    this.#status.textContent = '';
  }
}

/** Names, bodies, forums and queries that begin as what is looked for. */
class SearchField extends Combobox {
  #answers = [];

  constructor(input) {
    super(input, document.body.dataset.suggestions ?? '추천');
  }

  typed() {
    this.later(() => this.open());
  }

  async open() {
    const typed = this.input.value.trim();
    if (!typed || /["():]/.test(typed)) return this.close();
    const answers = await this.ask('/suggest?q=' + encodeURIComponent(typed));
    if (answers === undefined) return;
    this.#answers = answers;
    this.show(answers.map(answer => this.#described(answer)));
  }

  #described(answer) {
    const kind = { PERSON: '사람', FORUM: '포럼', ORGANISATION: '기관', QUERY: '검색어' }[answer.kind];
    const name = Object.assign(document.createElement('b'), { textContent: answer.text });
    const label = Object.assign(document.createElement('span'), { textContent: [answer.label, kind].filter(Boolean).join(' · ') });
    return [name, ' ', label];
  }

  take(at) {
    this.submit(this.#answers[at].text);
  }
}

/** Who spoke: what stands in the report already, people of the record, and what else the words may be. */
class SpeakerField extends Combobox {
  static #MOST = 12;
  #found = []; #shown = [];

  constructor(input) {
    super(input, input.labels[0].textContent);
    input.removeAttribute('list'); // two lists would lie over each other
  }

  typed() {
    this.forget();
    this.#found = [];
    this.open();
    const name = this.input.value.replace(/^.*:/, '').split(',')[0].trim();
    if (name.length > 1) this.later(() => this.#find(name));
  }

  /** People of the record whose name begins so; the option that is chosen stays chosen. */
  async #find(name) {
    const address = document.getElementById('people').dataset.suggest;
    const found = await this.ask(`${address}?start=${encodeURIComponent(name)}`);
    if (found === undefined || document.activeElement !== this.input) return;
    this.#found = found;
    const chosen = this.#shown[this.at];
    this.open();
    this.mark(chosen === undefined ? -1 : this.#shown.indexOf(chosen));
  }

  open() {
    const flat = text => text.normalize('NFC').toLowerCase().replace(/\s+/g, '');
    const typed = this.input.value.trim();
    const likely = [...document.querySelectorAll('#speakers option')].map(option => option.value)
      .filter(option => flat(option).includes(flat(typed)));
    const kinds = typed === '' || typed.includes(':') ? [] : document.querySelectorAll('#tools [data-kind*=":"]');
    const made = [...kinds].map(button => button.dataset.kind + typed);
    this.#shown = [...new Set([...likely.slice(0, SpeakerField.#MOST), ...this.#found, ...made])].filter(option => option !== typed);
    this.show(this.#shown);
  }

  /** A speaker is given at once; words that need more, such as a kind of source, stay to be completed. */
  take(at) {
    const text = this.#shown[at];
    if (!/:\s*$/.test(text)) return this.submit(text);
    this.input.value = text;
    this.open();
  }
}

document.querySelectorAll('input[data-suggest]').forEach(input => new SearchField(input));
document.addEventListener('focusin', event => {
  if (event.target.matches('input[list=speakers]')) new SpeakerField(event.target);
});
