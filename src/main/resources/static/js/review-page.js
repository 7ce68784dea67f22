// The review as it stands on the page: where one is, and the parts that change when an answer comes. What the other scripts of
// the review use of it is globalThis.reviewPage, for modules whose names have a fingerprint cannot import from each other.
/** A form of a card that asks for more than a press. */
const ASKING = '.acts details';
const isField = element => element.matches('input:not([type=radio], [type=checkbox], [type=hidden]), textarea, select');
const main = () => document.querySelector('main[data-review]');
const cards = () => [...document.querySelectorAll('#queue > .card, #others .card')];
const current = () => document.querySelector('.card.here');
const idsOf = card => [...card.querySelectorAll('[data-quote]')].map(remark => remark.dataset.quote);
const cardOf = id => document.querySelector(`[data-quote="${id}"]`)?.closest('.card');
const isBeside = () => matchMedia('(min-width: 60rem)').matches;
const isOpen = card => card.matches('.doubt:not(.fact, [aria-busy])');
const isDirty = form => [...form.elements].some(field =>
  field.type === 'hidden' || field.tagName === 'BUTTON' ? false
    : field.tagName === 'SELECT' ? [...field.options].some(option => option.selected !== option.defaultSelected && option.value !== '')
    : field.type === 'radio' || field.type === 'checkbox' ? field.checked !== field.defaultChecked
    : field.value !== field.defaultValue);
const isTyped = card => [...card.querySelectorAll('form')].some(isDirty);
const isReview = page => page.querySelector('main[data-review], [data-changed]') !== null;

/* ---------- where one is ---------- */

function choose(card) {
  document.querySelectorAll('.here').forEach(element => element.classList.remove('here'));
  if (!card) return;
  mark(card);
  card.tabIndex = -1;
  card.focus({ preventScroll: true });
  bringIntoView(card);
}

/** The card and its words are the ones that keys are about. */
function mark(card) {
  const others = card.closest('#others');
  if (others) others.open = true;
  card.classList.add('here');
  idsOf(card).forEach(id => document.getElementById('words-' + id)?.classList.add('here'));
}

/** Beside each other text and cards turn within themselves, and the page stays; on a phone the page turns. */
function bringIntoView(card) {
  const words = document.querySelector('mark.here');
  if (isBeside()) {
    showReview();
    centre(card.closest('.scroller'), card);
    if (words) centre(words.closest('.source'), words);
  } else if (words) {
    const room = document.querySelector('.cards').getBoundingClientRect();
    const box = words.closest('p').getBoundingClientRect();
    scrollBy(0, Math.max(box.top - 16, box.bottom + 16 - (innerHeight - room.height)));
  }
}

function centre(pane, element) {
  const box = element.getBoundingClientRect();
  const room = Math.max(0, (pane.clientHeight - box.height) / 2);
  pane.scrollTop += box.top - pane.getBoundingClientRect().top - room;
}

function step(by) {
  const all = cards();
  const at = all.indexOf(current());
  choose(all[at < 0 ? (by > 0 ? 0 : all.length - 1) : Math.min(all.length - 1, Math.max(0, at + by))]);
}

/** The next question; after a certain remark the next of those; what is asked of the report; or the bar, in which one key too many presses nothing. */
function moveOn(card) {
  const all = cards();
  const after = all.slice(all.indexOf(card) + 1);
  const next = after.concat(all).find(other => other !== card && isOpen(other))
    ?? (card?.closest('#others') ? after.find(other => other.matches('.sure:not([aria-busy])')) : undefined)
    ?? all.find(other => other !== card && other.matches('.fact:not([aria-busy])'));
  if (next) choose(next);
  else document.getElementById('bar').focus();
}

function say(text) {
  document.getElementById('said').textContent = text;
  if (isBeside() && text !== '') showReview();
}

/** Text and cards fill the window; once they do, the page stays where it is. */
function showReview() {
  const top = document.querySelector('.review').getBoundingClientRect().top;
  if (Math.abs(top) > 16) scrollBy(0, top);
}

/** Where one works it is said that nothing came of it, and why. */
function failed(form, error) {
  const card = form.closest('.card');
  if (card) choose(card);
  if (error instanceof desk.SignedOut) desk.signedOut(card ?? form);
  else desk.warn(card ?? form, main().dataset.failed);
}

function openForm(name) {
  const form = current()?.querySelector(`form[action$="/${name}"]`);
  const details = form?.closest(ASKING);
  if (details) details.open = true;
  return form;
}

function openField(id) {
  const field = document.getElementById(id);
  const details = field.closest('details');
  if (details) details.open = true;
  field.focus();
}

/** What was said before is no answer to what is sent now. */
function forgetNotices() {
  if (document.getElementById('said')) say('');
  main().querySelectorAll('.notice:not(.plain)').forEach(notice => notice.remove());
}

/* ---------- the parts of the page that change ---------- */

/**
 * What has changed takes the place of what stands there; nothing that is being typed is touched.
 *
 * @param ids of the quotations that were decided; null when the whole page came back
 */
function refresh(page, ids) {
  const here = current();
  const hereIds = here ? idsOf(here) : [];
  if (ids === null) replaceCards(page);
  else replaceDecided(page, ids);
  keepPassage(page);
  if (ids === null) replaceContent(page, '.source');
  else page.querySelectorAll('.source > .passage').forEach(passage => document.getElementById(passage.id)?.replaceWith(passage));
  addHistory(page);
  replaceFacts(page);
  ['#certain-part', '#people', '#speakers', '.ledger', '#bar', '#sheet'].forEach(name => replaceContent(page, name));
  page.querySelectorAll('.facts-forms > *, #work, #publishing').forEach(part => replaceForm(part));
  const now = hereIds.length > 0 ? cardOf(hereIds[0]) : here && document.getElementById(here.id);
  if (now) {
    const hadFocus = document.activeElement === document.body;
    mark(now);
    now.tabIndex = -1;
    if (hadFocus) now.focus({ preventScroll: true });
  }
  document.dispatchEvent(new Event('refreshed'));
}

/** What is asked of the report; a question that stays keeps what is typed into it, and goes on with the report's version. */
function replaceFacts(page) {
  const fresh = [...page.querySelectorAll('#queue > .fact')];
  const stays = old => !old.hasAttribute('aria-busy') && fresh.some(fact => fact.id === old.id);
  document.querySelectorAll('#queue > .fact').forEach(old => { if (!stays(old)) old.remove(); });
  fresh.toReversed().forEach(fact => {
    const old = document.getElementById(fact.id);
    const version = old?.querySelector('[name=version]');
    if (version) version.value = fact.querySelector('[name=version]').value;
    if (!old) document.getElementById('queue').prepend(fact);
  });
}

/** What was done since the page was read stands above what was done before. */
function addHistory(page) {
  const old = document.querySelector('.history');
  const fresh = page.querySelector('.history');
  if (!old && fresh) return main().querySelector('#sheet, #bar').before(fresh.closest('section'));
  const known = old ? [...old.children].slice(0, fresh?.children.length) : [];
  const added = [...fresh?.children ?? []].filter(line => !known.some(other => other.isEqualNode(line)));
  old?.prepend(...added);
}

/** A passage that is being changed stays open, and goes on with the report's version when our own decision alone has raised it. */
function keepPassage(page) {
  const old = document.querySelector('.source form');
  const place = old && page.getElementById(old.closest('.passage').id);
  if (!place || place.querySelector('form')) return;
  const now = page.querySelector('#byline [name=version]')?.value;
  if (Number(old.elements.version.value) + 1 === Number(now)) old.elements.version.value = now;
  place.querySelector('.edit')?.remove();
  place.querySelector('p').replaceWith(old);
}

function replaceDecided(page, ids) {
  const fresh = [...page.querySelectorAll('#queue > .card:not(.fact), #others .card')];
  const old = [...new Set(ids.map(cardOf))].filter(card => card);
  const places = fresh.map(card => [card, cardOf(idsOf(card)[0])]);
  places.forEach(([card, place]) => place && place.before(card));
  old.forEach(card => card.remove());
}

function replaceCards(page) {
  page.querySelectorAll('.card[id]').forEach(card => {
    const old = document.getElementById(card.id);
    if (old && isTyped(old) && !old.hasAttribute('aria-busy')) card.replaceWith(old);
  });
  const wasOpen = document.getElementById('others')?.open;
  const fresh = page.querySelector('.scroller');
  if (fresh.querySelector('#others')) fresh.querySelector('#others').open = wasOpen ?? false;
  document.getElementById('queue').replaceWith(fresh.querySelector('#queue'));
  document.getElementById('others')?.remove();
  if (fresh.querySelector('#others')) document.getElementById('queue').after(fresh.querySelector('#others'));
}

function replaceContent(page, name) {
  const fresh = page.querySelector(name);
  const old = document.querySelector(name);
  if (fresh && old && !old.isEqualNode(fresh)) old.replaceChildren(...fresh.childNodes);
}

/** A half-written form stays, and goes on with the record's version when our own decision alone has raised it. */
function replaceForm(fresh) {
  const old = document.getElementById(fresh.id);
  if (!old) return;
  const forms = old.matches('form') ? [old] : [...old.querySelectorAll('form')];
  if (!forms.some(isDirty) && !old.contains(document.activeElement) && !old.hasAttribute('aria-busy')) return swap(old, fresh);
  old.querySelectorAll('[name=version], [name=forumVersion]').forEach(field => {
    const now = fresh.querySelector(`[name=${field.name}]`)?.value;
    if (Number(field.value) + 1 === Number(now)) field.value = now;
  });
}

/** What an editor has opened stays open. */
function swap(old, fresh) {
  const open = [...old.querySelectorAll('details')].map(details => details.open);
  fresh.querySelectorAll('details').forEach((details, at) => { details.open ||= open[at] ?? false; });
  old.replaceWith(fresh);
}

globalThis.reviewPage = {
  ASKING, isField, main, cards, current, idsOf, cardOf, isBeside, isOpen, isDirty, isReview, choose, mark, step, moveOn, say, failed,
  openForm, openField, forgetNotices, refresh, swap,
};
