// The words of quotations: what an editor marks, cuts, parts or joins in the text. What the other scripts of the review use of
// it is globalThis.reviewWords.
const { parsed, post } = desk;
const { current, cardOf, idsOf, isReview, choose, moveOn, say, openForm, forgetNotices, refresh } = reviewPage;
const { inTurn, undone, keepUndone } = reviewDecisions;

/** What takes a change of words back. */
const INVERSE = {
  edge: fields => ['edge', { edge: { START_BACK: 'START_FORWARD', START_FORWARD: 'START_BACK', END_BACK: 'END_FORWARD', END_FORWARD: 'END_BACK' }[fields.edge] }],
  kind: fields => ['kind', { kind: fields.kind === 'DIRECT' ? 'INDIRECT' : 'DIRECT' }],
};

/** Marks, cuts, parts or joins: what has come of it is read whole, and the card that it made is chosen. */
function rework(quote, act, fields, inverse = null) {
  inTurn(async () => {
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
  }, error => {
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

globalThis.reviewWords = { rework, reword, between, markSelected, split, cut };
