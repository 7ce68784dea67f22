// An open review says that it is open, and what is typed in it and not sent: to the portal, and to the browser in case
// that fails. When it is opened again, that stands in its fields once more. Who else is there is shown; while one holds
// the report, the others look on, until they take it over.
const EVERY = 15_000;
const SOON = 1_500;
/** A page without a key or a click lets the session end. */
const LONGEST_AWAY = 600_000;
const SENT = 'hanmadi-sent';
const FORMS = '.review, .facts-forms, #work, #publishing, #bar';

let touched = Date.now();
let holds = false;
let told = '{}';
let timer = 0;
let queue = Promise.resolve();

const main = () => document.querySelector('main[data-review]');
const memory = () => `unsaved ${main().dataset.editor} ${location.pathname}`;
const isTyped = field => field.matches('textarea, input:not([type=hidden], [type=radio], [type=checkbox])')
  && field.name !== '' && field.form?.method === 'post';
const fields = () => [...main().querySelectorAll('textarea, input')].filter(isTyped);
/** The same in the next page: which form it is, of which quotation or passage, and which of its fields. */
const nameOf = field => [new URL(field.form.action).pathname.split('/').slice(4).join('/'), field.form.elements.from?.value, field.name]
  .filter(part => part).join(' ');
const typed = () => Object.fromEntries(fields().filter(field => field.value !== field.defaultValue).map(field => [nameOf(field), field.value]));

/** One after another: what is typed later is never overtaken. */
function tell(wish, opens = false) {
  queue = queue.then(() => send(wish, opens)).catch(() => {}); // it is in the browser, and is told next time
  return queue;
}

async function send(wish, opens) {
  if (!main()) return;
  if (!opens) told = JSON.stringify(typed());
  const answer = await fetch(location.pathname + '/here', { method: 'POST', body: body(wish, opens) });
  if (!answer.ok || answer.redirected) return;
  const here = (await desk.parsed(answer)).getElementById('here');
  if (opens) {
    restore(here);
    told = here.querySelector('[data-field]') ? '' : '{}';
    document.dispatchEvent(new Event('refreshed'));
  }
  show(here);
}

function body(wish, opens) {
  const form = new URLSearchParams({ wish, _csrf: main().querySelector('[name=_csrf]').value });
  if (opens) form.set('opens', 'true');
  else Object.entries(typed()).forEach(([name, words]) => { form.append('field', name); form.append('words', words); });
  return form;
}

function show(here) {
  const isHeld = here.dataset.held === 'true';
  document.getElementById('here')?.remove();
  main().querySelector('h1').after(here);
  document.querySelectorAll(FORMS).forEach(part => { part.inert = isHeld; });
  if (isHeld) holds = false;
}

/** What was typed before stands in its fields again; what has no field any more is shown. */
function restore(here) {
  const kept = JSON.parse(localStorage.getItem(memory()) ?? '{}');
  here.querySelectorAll('[data-field]').forEach(each => { kept[each.dataset.field] ??= each.textContent; });
  sent().forEach(name => { delete kept[name]; });
  const back = [];
  const lost = [];
  for (const [name, words] of Object.entries(kept)) {
    const field = fields().find(each => nameOf(each) === name);
    if (!field) lost.push(words);
    else if (field.value === field.defaultValue && field.value !== words) {
      field.value = words;
      for (let details = field.closest('details'); details; details = details.parentElement.closest('details')) details.open = true;
      back.push(field);
    }
  }
  if (back.length + lost.length > 0) sayRestored(back, lost);
}

/** What the form before this page sent, where it says that it was taken; what nothing came of is still unsaved. */
function sent() {
  const names = JSON.parse(sessionStorage.getItem(SENT) ?? '[]');
  sessionStorage.removeItem(SENT);
  return main().querySelector('.notice:not(.plain, .bad)') ? names : [];
}

function sayRestored(back, lost) {
  const notice = Object.assign(document.createElement('div'), { id: 'restored', className: 'notice plain', textContent: main().dataset.restored + ' ' });
  notice.setAttribute('role', 'status');
  const drop = Object.assign(document.createElement('button'), { className: 'small', type: 'button', textContent: main().dataset.drop });
  drop.addEventListener('click', () => {
    back.forEach(field => { field.value = field.defaultValue; });
    notice.remove();
    remember();
    tell('LOOK');
  });
  lost.forEach(words => notice.append(Object.assign(document.createElement('blockquote'), { textContent: words })));
  notice.append(drop);
  main().querySelector('h1').after(notice);
}

function remember() {
  const words = typed();
  if (Object.keys(words).length === 0) localStorage.removeItem(memory());
  else localStorage.setItem(memory(), JSON.stringify(words));
}

/** What is typed is kept shortly after, and the editor who types holds the report. */
document.addEventListener('input', event => {
  touched = Date.now();
  if (!main() || !isTyped(event.target)) return;
  remember();
  clearTimeout(timer);
  timer = setTimeout(() => { holds = true; tell('HOLD'); }, SOON);
});

/** What has been sent is not kept as unsaved any more. */
document.addEventListener('refreshed', () => {
  if (!main()) return;
  remember();
  if (JSON.stringify(typed()) !== told) tell(holds ? 'HOLD' : 'LOOK');
});

document.addEventListener('click', event => {
  touched = Date.now();
  if (event.target.closest('#here button')) { holds = true; tell('TAKE'); }
});

document.addEventListener('keydown', () => { touched = Date.now(); });

setInterval(() => {
  if (!main() || document.hidden || Date.now() - touched > LONGEST_AWAY) return;
  remember();
  tell(holds ? 'HOLD' : 'LOOK');
}, EVERY);

addEventListener('submit', event => {
  if (event.defaultPrevented || !main()) return;
  sessionStorage.setItem(SENT, JSON.stringify(fields().filter(field => field.form === event.target).map(nameOf)));
});

addEventListener('pagehide', () => {
  if (!main()) return;
  remember();
  navigator.sendBeacon(location.pathname + '/here', body('LEAVE', false));
});

if (main()) tell('LOOK', true);
