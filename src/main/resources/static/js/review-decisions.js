// Decisions on quotations: each is sent alone, one after another, and the cards that it changes come back. What the other
// scripts of the review use of it is globalThis.reviewDecisions.
const MOST_UNDONE = 50;
const ONLY = 'Hanmadi-Cards';
const { parsed, post } = desk;
const { current, cardOf, idsOf, isBeside, isOpen, isReview, choose, moveOn, say, failed, forgetNotices, refresh } = reviewPage;

/** Whether the editor works by keys: then the next question follows. */
let byKeys = false;
document.addEventListener('pointerdown', () => { byKeys = false; }, true);
document.addEventListener('keydown', () => { byKeys = true; });

let turn = Promise.resolve();

/** Sends one thing after another, so that no decision overtakes the one before it. */
function inTurn(work, onError = () => location.reload()) {
  turn = turn.then(work).catch(onError);
  return turn;
}

const settled = () => turn;

/* ---------- what can be taken back ---------- */

const undone = () => JSON.parse(sessionStorage.getItem('undo ' + location.pathname) ?? '[]');
const keepUndone = ids => sessionStorage.setItem('undo ' + location.pathname, JSON.stringify(ids.slice(-MOST_UNDONE)));

/** What was not decided cannot be taken back; what was not taken back still can. */
function notDecided(form, ids) {
  if (form.action.endsWith('/undo')) keepUndone([...undone(), ids]);
  else keepUndone(undone().filter(other => !Array.isArray(other) || other.join() !== ids.join()));
}

/* ---------- sending ---------- */

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
  inTurn(() => send(form, body, decided, moves));
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

globalThis.reviewDecisions = { ONLY, inTurn, settled, undone, keepUndone, decide };
