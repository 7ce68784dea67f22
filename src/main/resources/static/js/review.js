// The review of an article: keys do what buttons do, and a form is sent without leaving the page. Without this script every
// form works as it is.
const SWITCH = 'hanmadi-desk-keys';
const isOn = () => localStorage.getItem(SWITCH) !== 'off';

const { parsed } = desk;
const {
  ASKING, isField, main, cards, current, idsOf, cardOf, isBeside, isDirty, choose, mark, step, openForm, openField, forgetNotices,
  refresh,
} = reviewPage;
const { settled, undone, keepUndone, decide } = reviewDecisions;
const { rework, reword, between, markSelected, split, cut } = reviewWords;
const { save, answerFact, askToPublish, publish } = reviewFacts;

/* ---------- keys, and the buttons that do the same ---------- */

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

document.addEventListener('keydown', event => {
  const at = event.target;
  if (!main() || !isOn() || event.isComposing || document.querySelector('.review').inert) return;
  const done = () => event.preventDefault();
  if (event.code === 'Escape' && at.closest('.card')) return choose(at.closest('.card'));
  const sheet = document.getElementById('sheet');
  const send = document.querySelector('#bar form[action$="/send"] button');
  if (event.ctrlKey && event.code === 'Enter' && send) return done(), send.focus();
  if (event.ctrlKey && event.code === 'Enter' && sheet) {
    done();
    return void (sheet.open ? publishWhole(sheet.querySelector('form')) : askToPublish());
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
  // a digit may mean a namesake; a person who is clicked does not
  if (tool) return tool.dataset.speaker ? give(tool.dataset.speaker) : act(tool.dataset.key);
  const link = event.target.closest('.source a:not(.edit, .button, .talk-here), .card blockquote a, .apart, .fact .button');
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
  await settled();
  try {
    refresh(await parsed(await fetch(link.href)), null);
    choose(cardOf(first));
  } catch {
    location.assign(link.href);
  }
}

async function publishWhole(form) {
  if (await publish(form)) start();
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
    : form.matches('#sheet form[action$="/publish"]') ? () => publishWhole(form)
    : null;
  if (!handled) return;
  event.preventDefault();
  handled();
});

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
