// The review of an article: a decision is sent alone and the parts that it changes come back; keys do what buttons do.
// Without this script every form works as it is.
const MOST_UNDONE = 50;
const SWITCH = 'hanmadi-desk-keys';
const ONLY = 'Hanmadi-Cards';
let byKeys = false;
let turn = Promise.resolve();
const isField = element => element.matches('input:not([type=radio], [type=checkbox], [type=hidden]), textarea, select');
const isOn = () => localStorage.getItem(SWITCH) !== 'off';

const { parsed, post } = desk;
const {
  ASKING, main, cards, current, idsOf, cardOf, isBeside, isOpen, isDirty, isReview, choose, mark, step, moveOn, say, failed,
  openForm, openField, forgetNotices, refresh, swap,
} = reviewPage;

/* ---------- what can be taken back ---------- */

const undone = () => JSON.parse(sessionStorage.getItem('undo ' + location.pathname) ?? '[]');
const keepUndone = ids => sessionStorage.setItem('undo ' + location.pathname, JSON.stringify(ids.slice(-MOST_UNDONE)));

/** What was not decided cannot be taken back; what was not taken back still can. */
function notDecided(form, ids) {
  if (form.action.endsWith('/undo')) keepUndone([...undone(), ids]);
  else keepUndone(undone().filter(other => !Array.isArray(other) || other.join() !== ids.join()));
}

/** Takes back together what was decided together; words that were cut are cut back. */
function undo() {
  const stack = undone();
  const last = stack.pop();
  if (!last) return;
  keepUndone(stack);
  if (!Array.isArray(last)) return rework(last.quote, last.act, last.fields);
  const decided = [...new Set(last.map(cardOf))].filter(card => card?.querySelector('form[action$="/undo"]'));
  if (decided.length === 0) return;
  const form = decided[0].querySelector('form[action$="/undo"]');
  choose(decided[0]);
  if (form.closest(ASKING)) return press('undo');
  form.querySelectorAll('[name=also]').forEach(field => field.remove());
  const seen = decided.flatMap(card => [...card.querySelectorAll('[data-seen]')].map(remark => remark.dataset.seen));
  seen.slice(1).forEach(value => form.append(Object.assign(document.createElement('input'), { type: 'hidden', name: 'also', value })));
  decide(form, null, true, last);
}

/* ---------- decisions ---------- */

/** One after another, so that no decision overtakes the one before it. */
function decide(form, submitter = null, moves = byKeys || !isBeside(), ids = null) {
  const card = form.closest('.card');
  const body = new URLSearchParams(new FormData(form, submitter));
  const decided = ids ?? (form.id === 'certain' ? body.getAll('seen').map(seen => seen.split(':')[0]) : idsOf(card));
  forgetNotices();
  (card ?? form).setAttribute('aria-busy', 'true');
  const takesBack = form.action.endsWith('/undo');
  if (!takesBack) keepUndone([...undone(), decided]);
  if (moves && card && !takesBack) moveOn(card);
  // when a part of the answer is not as expected, the whole page is read again, and later decisions are still sent
  turn = turn.then(() => send(form, body, decided, moves)).catch(() => location.reload());
}

async function send(form, body, ids, moves) {
  const card = form.closest('.card');
  const takesBack = form.action.endsWith('/undo');
  let answer;
  let page;
  try {
    // what is taken back is read again by the machine, and other cards may change with it
    const headers = takesBack ? {} : { [ONLY]: ids.join(',') };
    answer = await post(form.action, body, headers);
    page = await parsed(answer);
  } catch (error) {
    (card ?? form).removeAttribute('aria-busy');
    notDecided(form, ids);
    failed(form, error);
    return;
  }
  if (!answer.ok || !isReview(page)) {
    form.submit(); // the whole answer is for the editor to see, with all that was typed
    return;
  }
  const where = page.querySelector('.card > .notice, #certain-part > .notice');
  const isWrong = where?.matches('.bad') ?? false;
  refresh(page, takesBack ? null : ids);
  const notice = document.querySelector('.card > .notice, #certain-part > .notice');
  const now = card ? cardOf(ids[0]) : null;
  if (isWrong) {
    notDecided(form, ids);
    if (now) choose(now);
    notice?.scrollIntoView({ block: 'nearest' });
    return;
  }
  if (!moves) return notice?.scrollIntoView({ block: 'nearest' });
  if (notice) {
    say(notice.textContent.trim());
    notice.remove();
  }
  if (takesBack) choose(now);
  else if (!card && !(current() && isOpen(current()))) moveOn(current());
}

/* ---------- the words themselves ---------- */

/** What takes a change of words back. */
const INVERSE = {
  edge: fields => ['edge', { edge: { START_BACK: 'START_FORWARD', START_FORWARD: 'START_BACK', END_BACK: 'END_FORWARD', END_FORWARD: 'END_BACK' }[fields.edge] }],
  kind: fields => ['kind', { kind: fields.kind === 'DIRECT' ? 'INDIRECT' : 'DIRECT' }],
};

/** Marks, cuts, parts or joins: what has come of it is read whole, and the card that it made is chosen. */
function rework(quote, act, fields, inverse = null) {
  turn = turn.then(async () => {
    const card = quote === null ? null : cardOf(quote);
    const form = card ? card.querySelector('form[action$="/words"]') : document.querySelector('#mark form');
    if (!form) return;
    const body = new URLSearchParams(new FormData(form));
    Object.entries(fields).forEach(([name, value]) => body.set(name, value));
    const seen = card?.querySelector(`[data-quote="${quote}"]`).dataset.seen;
    if (seen) body.set('version', seen.split(':')[1]);
    const answer = await post(form.action.replace(/words$|mark$/, act).replace(/quotes\/[^/]+/, `quotes/${quote}`), body);
    const page = await parsed(answer);
    if (!answer.ok || !isReview(page)) return form.submit();
    forgetNotices();
    refresh(page, null);
    const wrongMark = page.querySelector('#mark > .notice');
    const notice = document.querySelector('.card > .notice');
    if (wrongMark) {
      document.getElementById('mark').open = true;
      document.querySelector('#mark > summary').after(wrongMark);
      return wrongMark.scrollIntoView({ block: 'nearest' });
    }
    if (fields.none) {
      say(notice?.textContent.trim() ?? '');
      return notice?.remove();
    }
    const now = notice?.closest('.card') ?? (quote === null ? null : cardOf(quote));
    if (now) choose(now);
    if (notice?.matches('.bad')) return notice.scrollIntoView({ block: 'nearest' });
    if (inverse) keepUndone([...undone(), { quote: quote ?? idsOf(now)[0], act: inverse[0], fields: inverse[1] }]);
    document.querySelector('#mark form').reset();
    if (notice) {
      say(notice.textContent.trim());
      notice.remove();
      if (act === 'mark' && fields.none === undefined) openForm('speaker')?.elements.speaker.focus();
    }
  }).catch(error => {
    if (error instanceof desk.SignedOut) desk.signedOut((quote && cardOf(quote)) ?? document.getElementById('mark'));
    else location.reload();
  });
}

/** The words that are selected in the text, and about where they stand there. */
function selected() {
  const selection = getSelection();
  const passage = selection.anchorNode?.parentElement?.closest('.source p');
  const words = selection.toString().trim();
  if (!passage || words === '') return null;
  const before = document.createRange();
  before.setStart(passage, 0);
  before.setEnd(selection.getRangeAt(0).startContainer, selection.getRangeAt(0).startOffset);
  return { words, near: Number(passage.closest('.passage').dataset.from) + before.toString().trimStart().length };
}

function markSelected() {
  const found = selected();
  if (found) return rework(null, 'mark', { ...found, kind: 'DIRECT' }, ['unmark', {}]);
  document.getElementById('mark').open = true;
  document.getElementById('mark-words').focus();
}

/** Parts the current words where the text is clicked or selected. */
function split() {
  const quote = current() && idsOf(current())[0];
  if (!quote) return;
  const place = document.getElementById('words-' + quote);
  const selection = getSelection();
  const range = selection.rangeCount > 0 ? selection.getRangeAt(0) : null;
  const words = place?.textContent ?? '';
  const at = range && place?.contains(range.startContainer) ? range.startOffset : 0;
  if (at > 0 && at < words.length) rework(quote, 'words', { words: words.slice(0, at) + '\n' + words.slice(at) }, ['join', {}]);
  else openForm('words')?.elements.words.focus();
}

function cut(act, fields) {
  const quote = current() && idsOf(current())[0];
  if (!quote) return;
  const words = act === 'join' ? joinedWords(quote) : null;
  rework(quote, act, fields, words ? ['words', { words }] : INVERSE[act]?.(fields) ?? null);
}

/** The words of a quotation and of the one after it, a line for each. */
function joinedWords(quote) {
  const all = [...document.querySelectorAll('.source mark')];
  const next = all[all.findIndex(mark => mark.id === 'words-' + quote) + 1];
  return next ? `${document.getElementById('words-' + quote).textContent}\n${next.textContent}` : null;
}

/* ---------- the facts of the report ---------- */

/** A fact is saved for itself, when the editor leaves its field or presses its button. */
function save(form, submitter = null) {
  const part = form.closest('.facts-forms > *');
  forgetNotices();
  part.setAttribute('aria-busy', 'true');
  turn = turn.then(() => sendFact(part, form, submitter)).catch(() => location.reload());
  return turn;
}

async function sendFact(part, form, submitter) {
  const isWhole = ['headline', 'origin'].includes(part.id); // it stands in the text too, and tells what days the text means
  let answer;
  let page;
  try {
    const action = submitter?.hasAttribute('formaction') ? submitter.formAction : form.action;
    answer = await post(action, new URLSearchParams(new FormData(form)), isWhole ? {} : { [ONLY]: 'none' });
    page = await parsed(answer);
  } catch (error) {
    part.removeAttribute('aria-busy');
    failed(form, error);
    return;
  }
  if (!answer.ok || !isReview(page)) {
    form.submit();
    return;
  }
  const fresh = page.getElementById(part.id);
  const focus = part.contains(document.activeElement) ? document.activeElement.id : '';
  // what was refused is given back as it was typed, and is not saved for that
  fresh.classList.toggle('unsaved', fresh.querySelector('.notice.bad') !== null);
  swap(part, fresh);
  refresh(page, isWhole ? null : []);
  if (focus) document.getElementById(focus)?.focus({ preventScroll: true });
  if (part.id === 'headline' && !fresh.matches('.unsaved')) main().querySelector('h1').textContent = document.getElementById('headline-text').defaultValue;
  document.querySelector('.facts-forms .notice')?.scrollIntoView({ block: 'nearest' });
}

/** A question about the report is answered where it is asked, and the next one follows. */
function answerFact(form, submitter) {
  const fact = form.closest('.fact');
  const body = new URLSearchParams(new FormData(form, submitter));
  forgetNotices();
  fact.setAttribute('aria-busy', 'true');
  turn = turn.then(() => sendAnswer(fact, form, body)).catch(() => location.reload());
}

async function sendAnswer(fact, form, body) {
  let answer;
  let page;
  try {
    answer = await post(form.action, body);
    page = await parsed(answer);
  } catch (error) {
    fact.removeAttribute('aria-busy');
    failed(form, error);
    return;
  }
  if (!answer.ok || !isReview(page)) return form.submit();
  refresh(page, null);
  const notice = document.querySelector('.facts-forms .notice');
  const again = document.getElementById(fact.id);
  if (notice?.matches('.bad') && again) {
    again.prepend(notice);
    return choose(again);
  }
  say(notice?.textContent.trim() ?? '');
  notice?.remove();
  moveOn(null);
}

const unsaved = () => [...document.querySelectorAll('.facts-forms form')].find(form => isDirty(form) || form.closest('.unsaved'));

/** Saves what is typed of the report, and shows what an editor reads before it goes out. */
async function askToPublish() {
  const form = unsaved();
  if (form) save(form);
  await turn;
  const still = unsaved();
  if (still) return [...still.elements].find(isField)?.focus();
  const fact = document.querySelector('#queue > .fact');
  if (fact) return forgetNotices(), choose(fact), void desk.warn(fact, main().dataset.first);
  document.getElementById('sheet')?.showModal();
}

async function publish(form) {
  await turn;
  try {
    const answer = await post(form.action, new URLSearchParams(new FormData(form)));
    const page = await parsed(answer);
    if (!answer.ok || !page.querySelector('main[data-review]')) return form.submit();
    main().replaceWith(page.querySelector('main[data-review]'));
    start();
    document.querySelector('#bar .notice')?.scrollIntoView({ block: 'nearest' });
  } catch (error) {
    document.getElementById('sheet')?.close();
    failed(document.getElementById('bar'), error);
  }
}

/* ---------- keys, and the buttons that do the same ---------- */

function give(speaker) {
  const form = openForm('speaker');
  if (!form) return;
  form.elements.speaker.value = speaker;
  if (form.elements.notice === undefined) decide(form, null, true);
  else form.querySelector('[name=notice]').focus();
}

/** Begins what is typed with the word for its kind. */
function type(kind) {
  const field = openForm('speaker')?.elements.speaker;
  if (!field) return;
  if (!field.value.startsWith(kind)) field.value = kind;
  field.focus();
  field.dispatchEvent(new Event('input'));
}

function press(name) {
  const form = openForm(name);
  if (!form) return;
  const details = form.closest(ASKING);
  if (details) [...form.elements].find(field => field.type !== 'hidden')?.focus();
  else decide(form, null, true);
}

/** @return whether that key, by itself, means anything */
function act(code) {
  const tool = document.querySelector(`#tools [data-key="${code}"]`);
  const answer = current()?.querySelector(`:scope.fact [data-key="${code}"], .namesakes [data-key="${code}"]`);
  if (answer) answer.click();
  else if (code === 'Enter') {
    const field = current()?.querySelector(':scope.fact input:not([type=hidden])');
    if (field) field.focus();
    else if (current()?.matches('.fact, .between')) current().querySelector('button, .button').click();
    else press('confirm');
  } else if (code === 'KeyX' && current()?.matches('.between')) current().querySelector('[name=none]').click();
  else if (code === 'KeyM') markSelected();
  else if (code === 'KeyS') split();
  else if (code === 'Join') cut('join', {});
  else if (code.includes('_')) cut('edge', { edge: code });
  else if (code === 'KeyE') document.querySelector('mark.here')?.closest('.passage').querySelector('.edit')?.click();
  else if (code === 'KeyJ') step(1);
  else if (code === 'KeyK') step(-1);
  else if (code === 'KeyX') press('reject');
  else if (code === 'KeyZ') undo();
  else if (code === 'KeyP') document.getElementById('preview')?.click();
  else if (tool?.dataset.speaker) give(tool.dataset.speaker);
  else if (tool?.dataset.kind) type(tool.dataset.kind);
  else return false;
  return true;
}

document.addEventListener('pointerdown', () => { byKeys = false; }, true);

document.addEventListener('keydown', event => {
  byKeys = true;
  const at = event.target;
  if (!main() || !isOn() || event.isComposing || document.querySelector('.review').inert) return;
  const done = () => event.preventDefault();
  if (event.code === 'Escape' && at.closest('.card')) return choose(at.closest('.card'));
  const sheet = document.getElementById('sheet');
  const send = document.querySelector('#bar form[action$="/send"] button');
  if (event.ctrlKey && event.code === 'Enter' && send) return done(), send.focus();
  if (event.ctrlKey && event.code === 'Enter' && sheet) {
    done();
    return void (sheet.open ? publish(sheet.querySelector('form')) : askToPublish());
  }
  if (isField(at) || sheet?.open) return;
  if ((event.ctrlKey || event.metaKey) && event.code === 'KeyZ') return done(), undo();
  if (event.altKey && /^Arrow(Left|Right)$/.test(event.code) && current()) {
    return done(), void act((event.shiftKey ? 'START' : 'END') + (event.code === 'ArrowLeft' ? '_BACK' : '_FORWARD'));
  }
  if (event.ctrlKey || event.metaKey || event.altKey || event.code === 'KeyZ') return;
  if (event.key === '+' || event.code === 'NumpadAdd' || (event.code === 'Equal' && event.shiftKey)) return done(), void act('Join');
  if (event.code === 'Enter' && event.shiftKey) {
    const certain = document.getElementById('certain');
    return certain ? (done(), decide(certain, null, true)) : undefined;
  }
  if (event.key === '?' || (event.code === 'Slash' && event.shiftKey)) {
    const keys = document.getElementById('keys');
    keys.open = !keys.open;
    return done(), keys.querySelector('summary').focus();
  }
  if (event.shiftKey) return;
  if (event.code === 'Enter' && at === document.body) return cards().length > 0 ? (done(), choose(current() ?? cards()[0])) : undefined;
  if (event.code === 'Enter' && !at.matches('.card')) return;
  if (act(event.code)) done();
});

document.addEventListener('click', event => {
  if (!main()) return;
  const tool = event.target.closest('#tools [data-key]');
  if (tool) return act(tool.dataset.key);
  const link = event.target.closest('.source a:not(.edit, .button), .card blockquote a, .apart, .fact .button');
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  if (link.matches('.apart')) return void askApart(link);
  if (link.matches('.fact .button')) return openField(link.hash.slice(1));
  choose(link.closest('.card') ?? document.getElementById(link.hash.slice(1)));
});

document.addEventListener('review', event => {
  forgetNotices();
  refresh(event.detail, null);
  main().querySelector('h1').textContent = event.detail.querySelector('h1').textContent;
  const said = event.detail.querySelector('main > .notice:not(.plain)');
  if (said) main().querySelector('h1').after(said);
});

/** The same remarks as questions of their own. */
async function askApart(link) {
  const first = idsOf(link.closest('.card'))[0];
  await turn;
  try {
    refresh(await parsed(await fetch(link.href)), null);
    choose(cardOf(first));
  } catch {
    location.assign(link.href);
  }
}

document.addEventListener('submit', event => {
  const form = event.target;
  if (!main() || event.defaultPrevented) return;
  const handled = form.id === 'certain' || (form.closest('.card') && /\/(confirm|reject|undo|speaker)$/.test(form.action))
    ? () => decide(form, event.submitter)
    : form.matches('#mark form') ? () => rework(null, 'mark', { kind: event.submitter.value }, ['unmark', {}])
    : form.matches('.between form') ? () => between(form, event.submitter)
    : form.matches('.fact form') ? () => answerFact(form, event.submitter)
    : form.closest('.card .words') ? () => reword(form, event.submitter)
    : form.matches('.facts-forms form') ? () => save(form, event.submitter)
    : form.matches('#bar form[action$="/publish"]') ? askToPublish
    : form.matches('#sheet form[action$="/publish"]') ? () => publish(form)
    : null;
  if (!handled) return;
  event.preventDefault();
  handled();
});

/** Words between marks are a remark, or are none. */
function between(form, submitter) {
  const body = new FormData(form, submitter);
  const none = body.has('none');
  moveOn(form.closest('.card'));
  rework(null, 'mark', Object.fromEntries([...body].filter(([name]) => name !== '_csrf')), none ? null : ['unmark', {}]);
}

function reword(form, submitter) {
  const act = (submitter?.hasAttribute('formaction') ? submitter.formAction : form.action).split('/').pop();
  const fields = submitter?.name ? { [submitter.name]: submitter.value } : {};
  const quote = idsOf(form.closest('.card'))[0];
  if (act === 'join') return cut('join', {});
  rework(quote, act, act === 'words' ? { words: form.elements.words.value } : fields, INVERSE[act]?.(fields) ?? null);
}

document.addEventListener('focusout', event => {
  const form = event.target.closest?.('.facts-forms form');
  if (!form || form.contains(event.relatedTarget) || form.closest('[aria-busy]') || !document.hasFocus()) return;
  if (isDirty(form) && !form.querySelector('[name=join]')) save(form);
});

function start() {
  main().classList.add('scripted');
  const keys = document.getElementById('keys');
  keys.hidden = false;
  const tools = document.getElementById('tools');
  if (tools) tools.hidden = false;
  const box = keys.querySelector('[type=checkbox]');
  box.checked = isOn();
  box.addEventListener('change', () => localStorage.setItem(SWITCH, box.checked ? 'on' : 'off'));
  if (!isBeside() && cards().length > 0) mark(cards()[0]);
}

if (main()) start();
