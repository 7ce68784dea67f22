// Names while they are typed: the combobox pattern. Without this script the field is a plain search field.
const WAIT = 120;

class Suggest {
  #input; #list; #status; #timer; #asked = ''; #chosen = -1; #answers = []; #request;

  constructor(input) {
    this.#input = input;
    const id = input.id + '-list';
    this.#list = Object.assign(document.createElement('ul'), { id, className: 'suggestions', hidden: true });
    this.#list.setAttribute('role', 'listbox');
    this.#list.setAttribute('aria-label', document.body.dataset.suggestions ?? '추천');
    this.#status = Object.assign(document.createElement('span'), { className: 'hidden' });
    this.#status.setAttribute('role', 'status');
    const attributes = { role: 'combobox', 'aria-autocomplete': 'list', 'aria-expanded': 'false', 'aria-controls': id, autocomplete: 'off', autocapitalize: 'off', spellcheck: 'false' };
    Object.entries(attributes).forEach(([name, value]) => input.setAttribute(name, value));
    input.after(this.#list, this.#status);
    input.addEventListener('input', () => this.#later());
    input.addEventListener('keydown', event => this.#key(event));
    input.addEventListener('blur', () => this.#close());
    this.#list.addEventListener('pointerdown', event => {
      event.preventDefault();
      const option = event.target.closest('[role=option]');
      if (option) this.#take(Number(option.dataset.at));
    });
  }

  #later() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#ask(), WAIT);
  }

  async #ask() {
    const typed = this.#input.value.trim();
    this.#request?.abort();
    if (!typed || /["():]/.test(typed)) return this.#close();
    this.#request = new AbortController();
    try {
      const response = await fetch('/suggest?q=' + encodeURIComponent(typed), { signal: this.#request.signal });
      if (!response.ok) return this.#close();
      this.#asked = typed;
      this.#show(await response.json());
    } catch (error) {
      if (error.name !== 'AbortError') this.#close();
    }
  }

  #show(answers) {
    this.#answers = answers;
    this.#chosen = -1;
    this.#input.removeAttribute('aria-activedescendant');
    this.#list.replaceChildren(...answers.map((answer, at) => this.#option(answer, at)));
    const open = answers.length > 0 && document.activeElement === this.#input;
    this.#list.hidden = !open;
    this.#input.setAttribute('aria-expanded', String(open));
    this.#status.textContent = open ? `${answers.length}개` : '';
  }

  #option(answer, at) {
    const option = document.createElement('li');
    option.id = `${this.#list.id}-${at}`;
    option.dataset.at = at;
    option.setAttribute('role', 'option');
    option.setAttribute('aria-selected', 'false');
    const name = document.createElement('b');
    name.textContent = answer.text;
    const kind = { PERSON: '사람', FORUM: '포럼', ORGANISATION: '기관', QUERY: '검색어' }[answer.kind];
    const label = document.createElement('span');
    label.textContent = [answer.label, kind].filter(Boolean).join(' · ');
    option.append(name, ' ', label);
    return option;
  }

  #key(event) {
    if (event.isComposing) return;
    const open = !this.#list.hidden;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (!open) return this.#ask();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      const count = this.#answers.length + 1;
      this.#mark((this.#chosen + 1 + step + count) % count - 1);
    } else if (event.key === 'Escape' && open) {
      event.preventDefault();
      this.#close();
    } else if (event.key === 'Enter' && open && this.#chosen >= 0) {
      event.preventDefault();
      this.#take(this.#chosen);
    }
  }

  #mark(at) {
    this.#chosen = at;
    [...this.#list.children].forEach((option, i) => option.setAttribute('aria-selected', String(i === at)));
    if (at < 0) {
      this.#input.removeAttribute('aria-activedescendant');
    } else {
      this.#input.setAttribute('aria-activedescendant', `${this.#list.id}-${at}`);
      this.#list.children[at].scrollIntoView({ block: 'nearest' });
    }
  }

  #take(at) {
    this.#input.value = this.#answers[at].text;
    this.#close();
    this.#input.form.requestSubmit();
  }

  #close() {
    clearTimeout(this.#timer);
    this.#request?.abort();
    this.#list.hidden = true;
    this.#chosen = -1;
    this.#input.setAttribute('aria-expanded', 'false');
    this.#input.removeAttribute('aria-activedescendant');
    this.#status.textContent = '';
  }
}

document.querySelectorAll('input[data-suggest]').forEach(input => new Suggest(input));
