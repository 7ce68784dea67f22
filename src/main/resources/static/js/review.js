// The review of an article: a decision is sent alone and its part of the page comes back; keys do what the buttons do.
// Without this script every form works as it is.
const MOST_UNDONE = 50;
const SWITCH = 'hanmadi-desk-keys';
const OTHERS = { KeyN: 'new', KeyO: 'organisation', KeyG: 'group', KeyA: 'anonymous' };

let byKeys = false;
let turn = Promise.resolve();

const main = () => document.querySelector('main[data-review]');
const cards = () => [...document.querySelectorAll('.cards .card')];
const current = () => document.querySelector('.card.here');
const isField = element => element.matches('input:not([type=radio], [type=checkbox], [type=hidden]), textarea, select');
const isOpen = card => !card.matches('.done, [aria-busy]') && card.querySelector('form[action$="/confirm"]') !== null;
const isDirty = form => [...form.elements].some(field =>
  field.type === 'hidden' || field.tagName === 'BUTTON' ? false
    : field.tagName === 'SELECT' ? [...field.options].some(option => option.selected !== option.defaultSelected && option.value !== '')
    : field.type === 'radio' || field.type === 'checkbox' ? field.checked !== field.defaultChecked
    : field.value !== field.defaultValue);

function choose(card) {
  document.querySelectorAll('.here').forEach(element => element.classList.remove('here'));
  if (!card) return;
  card.classList.add('here');
  card.tabIndex = -1;
  card.focus({ preventScroll: true });
  card.scrollIntoView({ block: 'center' });
  const words = document.getElementById(card.id.replace('card-', 'words-'));
  if (!words) return;
  words.classList.add('here');
  const text = words.closest('.source');
  // beside the cards it has a scroll bar of its own; above them, on a phone, the page must stay where it is
  if (getComputedStyle(text).overflowY !== 'visible') {
    text.scrollTop += words.getBoundingClientRect().top - text.getBoundingClientRect().top - text.clientHeight / 2;
  }
}

function step(by) {
  const all = cards();
  const at = all.indexOf(current());
  choose(all[at < 0 ? (by > 0 ? 0 : all.length - 1) : Math.min(all.length - 1, Math.max(0, at + by))]);
}

/** The next card that is still to be decided, or the publishing bar. */
function moveOn(card) {
  const all = cards();
  const next = all.slice(all.indexOf(card) + 1).concat(all).find(other => other !== card && isOpen(other));
  if (next) choose(next);
  else document.querySelector('#bar button')?.focus();
}

function say(text) {
  const bar = document.getElementById('bar');
  bar.querySelectorAll('.notice').forEach(old => old.remove());
  bar.prepend(Object.assign(document.createElement('p'), { className: 'notice', role: 'status', textContent: text }));
}

function failed(form) {
  const text = main().dataset.failed;
  const notice = Object.assign(document.createElement('div'), { className: 'notice bad', role: 'alert', textContent: text });
  (form.closest('.card') ?? form).prepend(notice);
  if (form.closest('.card')) choose(form.closest('.card'));
}

const undone = () => JSON.parse(sessionStorage.getItem('undo ' + location.pathname) ?? '[]');
const keepUndone = ids => sessionStorage.setItem('undo ' + location.pathname, JSON.stringify(ids.slice(-MOST_UNDONE)));

/** What was not decided cannot be taken back; what was not taken back still can. */
function notDecided(form, ids) {
  if (form.action.endsWith('/undo')) keepUndone([...undone(), ids]);
  else keepUndone(undone().filter(other => other.join() !== ids.join()));
}

/** One after another, so that no decision overtakes the one before it. */
function decide(form, keys = byKeys) {
  const card = form.closest('.card');
  const body = new URLSearchParams(new FormData(form));
  const decided = form.id === 'certain' ? new FormData(form).getAll('seen').map(seen => 'card-' + seen.split(':')[0]) : [card.id];
  (card ?? form).setAttribute('aria-busy', 'true');
  if (!form.action.endsWith('/undo')) keepUndone([...undone(), decided]);
  if (keys && card && !form.action.endsWith('/undo')) moveOn(card);
  // when a part of the answer is not as expected, the whole page is read again, and later decisions are still sent
  turn = turn.then(() => send(form, card, body, decided, keys)).catch(() => location.reload());
}

/** What the desk answered, in the card or above all of them. */
function answerOf(card) {
  return document.getElementById(card?.id ?? 'certain-part')?.querySelector(':scope > .notice');
}

async function send(form, card, body, decided, keys) {
  let answer;
  let page;
  try {
    answer = await fetch(form.action, { method: 'POST', body });
    page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  } catch {
    (card ?? form).removeAttribute('aria-busy');
    notDecided(form, decided);
    failed(form);
    return;
  }
  if (!answer.ok || !page.querySelector('main[data-review]')) {
    form.submit(); // the whole answer is for the editor to see, with all that was typed
    return;
  }
  const part = page.getElementById(card?.id ?? 'certain-part');
  const isWrong = part?.querySelector(':scope > .notice.bad') != null;
  refresh(page, card);
  const undo = form.action.endsWith('/undo');
  if (isWrong) {
    notDecided(form, decided);
    if (card) choose(document.getElementById(card.id));
    answerOf(card)?.scrollIntoView({ block: 'center' });
    return;
  }
  const notice = answerOf(card);
  if (!keys) return notice?.scrollIntoView({ block: 'nearest' });
  if (notice) {
    say(notice.textContent.trim());
    notice.remove();
  }
  if (undo) choose(document.getElementById(card.id));
  else if (!card) moveOn(null);
}

/** What has changed takes the place of what stands there; nothing that is being typed is touched. */
function refresh(page, acted) {
  const before = new Set(cards().map(card => card.id));
  const fresh = [...page.querySelectorAll('.cards .card')];
  if (fresh.length !== before.size || fresh.some(card => !before.has(card.id))) {
    document.querySelector('.cards ol').replaceWith(page.querySelector('.cards ol'));
  } else {
    fresh.forEach(card => {
      const old = document.getElementById(card.id);
      const isTyped = card.id !== acted?.id && ([...old.querySelectorAll('form')].some(isDirty) || old.querySelector('details[open]'));
      if (isTyped || (card.id !== acted?.id && old.hasAttribute('aria-busy'))) return;
      const hadFocus = old.contains(document.activeElement);
      const wasHere = old.classList.contains('here');
      old.replaceWith(card);
      if (wasHere) card.classList.add('here');
      if (hadFocus) {
        card.tabIndex = -1;
        card.focus({ preventScroll: true });
      }
    });
  }
  replaceContent(page, '.source');
  replaceContent(page, '#certain-part');
  const here = current();
  if (here) document.getElementById(here.id.replace('card-', 'words-'))?.classList.add('here');
  ['.facts-forms', '#publishing'].forEach(name => {
    const old = document.querySelector(name);
    if (old && ![...old.querySelectorAll('form')].some(isDirty)) replaceContent(page, name);
    else if (old) followVersion(page, old);
  });
  replaceContent(page, '.ledger');
  replaceContent(page, '.history');
  replaceContent(page, '#bar');
}

function replaceContent(page, name) {
  const fresh = page.querySelector(name);
  const old = document.querySelector(name);
  if (fresh && old && !old.isEqualNode(fresh)) old.replaceChildren(...fresh.childNodes);
}

/** A half-written form goes on with the record's version when our own decision alone has raised it. */
function followVersion(page, section) {
  const now = Number(page.querySelector('#headline [name=version]')?.value);
  section.querySelectorAll('[name=version]').forEach(field => {
    if (Number(field.value) + 1 === now) field.value = now;
  });
}

async function publish(form) {
  const unsaved = [...document.querySelectorAll('.facts-forms form')].find(isDirty);
  if (unsaved) {
    say(main().dataset.unsaved);
    [...unsaved.elements].find(isField)?.focus();
    return;
  }
  await turn;
  const fresh = document.querySelector('#bar form[action$="/publish"]') ?? form;
  try {
    const answer = await fetch(fresh.action, { method: 'POST', body: new URLSearchParams(new FormData(fresh)) });
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    if (!answer.ok || !page.querySelector('main[data-review]')) return fresh.submit();
    main().replaceWith(page.querySelector('main[data-review]'));
    start();
    document.getElementById('bar').scrollIntoView({ block: 'nearest' });
  } catch {
    failed(fresh);
  }
}

function give(choice) {
  const form = current()?.querySelector('form[action$="/speaker"]');
  if (!form) return;
  form.elements.choice.value = choice;
  const asks = form.elements.notice !== undefined;
  if ((choice === 'nobody' || !(Object.values(OTHERS).includes(choice))) && !asks) return decide(form, true);
  form.closest('details').open = true;
  (Object.values(OTHERS).includes(choice) ? form.elements.name : form.querySelector('[name=notice]')).focus();
}

function press(name) {
  const form = current()?.querySelector(`form[action$="/${name}"]`);
  if (!form) return;
  const details = form.closest('details');
  if (!details) return decide(form, true);
  details.open = true;
  [...form.elements].find(field => field.type !== 'hidden')?.focus();
}

function undo() {
  const ids = undone();
  const last = ids.pop();
  if (!last) return;
  keepUndone(ids);
  last.forEach(id => {
    const form = document.getElementById(id)?.querySelector('form[action$="/undo"]');
    if (!form) return;
    choose(document.getElementById(id));
    if (form.closest('details')) press('undo');
    else decide(form, true);
  });
}

function isOn() {
  return localStorage.getItem(SWITCH) !== 'off';
}

document.addEventListener('pointerdown', () => { byKeys = false; }, true);

document.addEventListener('keydown', event => {
  byKeys = true;
  const at = event.target;
  if (!main() || !isOn() || event.isComposing) return;
  if (event.code === 'Escape' && at.closest('.card')) {
    const card = at.closest('.card');
    card.querySelectorAll('details[open]').forEach(details => { details.open = false; });
    return choose(card);
  }
  if (event.ctrlKey && event.code === 'Enter') {
    const form = document.querySelector('#bar form[action$="/publish"]');
    if (!form) return;
    event.preventDefault();
    return void publish(form);
  }
  if (isField(at)) return;
  const done = () => event.preventDefault();
  if ((event.ctrlKey || event.metaKey) && event.code === 'KeyZ') return done(), undo();
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.code === 'Enter' && event.shiftKey) {
    const certain = document.getElementById('certain');
    return certain ? (done(), decide(certain, true)) : undefined;
  }
  if (event.key === '?' || (event.code === 'Slash' && event.shiftKey)) {
    const keys = document.getElementById('keys');
    keys.open = !keys.open;
    return done(), keys.querySelector('summary').focus();
  }
  if (event.shiftKey) return;
  if (event.code === 'Enter') return at.matches('.card') ? (done(), press('confirm')) : undefined;
  if (event.code === 'KeyJ') return done(), step(1);
  if (event.code === 'KeyK') return done(), step(-1);
  if (event.code === 'KeyX') return done(), press('reject');
  if (event.code === 'Digit0') return done(), give('nobody');
  if (OTHERS[event.code]) return done(), give(OTHERS[event.code]);
  const digit = /^Digit([1-9])$/.exec(event.code);
  if (digit) {
    const known = document.querySelector(`#keys [data-known="${digit[1]}"]`);
    if (known) return done(), give(known.dataset.person);
  }
});

document.addEventListener('submit', event => {
  const form = event.target;
  if (!main() || event.defaultPrevented) return;
  if (form.id === 'certain' || (form.closest('.card') && /\/(confirm|reject|undo|speaker)$/.test(form.action))) {
    event.preventDefault();
    decide(form);
  } else if (form.matches('#bar form[action$="/publish"]')) {
    event.preventDefault();
    publish(form);
  }
});

function start() {
  const keys = document.getElementById('keys');
  keys.hidden = false;
  const box = keys.querySelector('[type=checkbox]');
  box.checked = isOn();
  box.addEventListener('change', () => localStorage.setItem(SWITCH, box.checked ? 'on' : 'off'));
}

if (main()) start();
