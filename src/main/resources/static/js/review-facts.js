// The facts of the report, what is asked of it, and its publication. What the other scripts of the review use of it is
// globalThis.reviewFacts.
const { parsed, post } = desk;
const { isField, main, isDirty, isReview, choose, moveOn, say, failed, forgetNotices, refresh, swap } = reviewPage;
const { ONLY, inTurn, settled } = reviewDecisions;

/** A fact is saved for itself, when the editor leaves its field or presses its button. */
function save(form, submitter = null) {
  const part = form.closest('.facts-forms > *');
  forgetNotices();
  part.setAttribute('aria-busy', 'true');
  return inTurn(() => sendFact(part, form, submitter));
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
  inTurn(() => sendAnswer(fact, form, body));
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
  await settled();
  const still = unsaved();
  if (still) return [...still.elements].find(isField)?.focus();
  const fact = document.querySelector('#queue > .fact');
  if (fact) return forgetNotices(), choose(fact), void desk.warn(fact, main().dataset.first);
  document.getElementById('sheet')?.showModal();
}

/** @return whether the page of a published report stands there now */
async function publish(form) {
  await settled();
  try {
    const answer = await post(form.action, new URLSearchParams(new FormData(form)));
    const page = await parsed(answer);
    if (!answer.ok || !page.querySelector('main[data-review]')) {
      form.submit();
      return false;
    }
    main().replaceWith(page.querySelector('main[data-review]'));
    document.querySelector('#bar .notice')?.scrollIntoView({ block: 'nearest' });
    return true;
  } catch (error) {
    document.getElementById('sheet')?.close();
    failed(document.getElementById('bar'), error);
    return false;
  }
}

globalThis.reviewFacts = { save, answerFact, askToPublish, publish };
