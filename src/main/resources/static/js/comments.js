// What editors say about a place of the text: the link of a passage opens the form here, with the words that are marked in it,
// and a name is put in by a button. Without this script the link leads to the same form, and words and names are typed.
const form = () => document.querySelector('#begin-talk form');
let marked = null;

/** A click on the link takes the marking away, so that the last one is kept. */
document.addEventListener('selectionchange', () => {
  const selection = getSelection();
  const place = selection.anchorNode?.parentElement?.closest('.passage > p');
  if (place?.contains(selection.focusNode)) marked = selection.isCollapsed ? marked : { place, range: selection.getRangeAt(0).cloneRange() };
});

/** The words of the text alone: tags with names stand between them. */
function wordsIn(range) {
  const part = range.cloneContents();
  part.querySelectorAll('.tag').forEach(tag => tag.remove());
  return part.textContent.trim();
}

function open(passage) {
  const to = form();
  const text = passage.querySelector('p').cloneNode(true);
  text.querySelectorAll('.tag').forEach(tag => tag.remove());
  to.closest('details').open = true;
  to.elements.from.value = passage.id.replace('text-', '');
  to.querySelector('[data-about]').textContent = text.textContent.trim().slice(0, 80);
  to.elements.words.value = marked && passage.contains(marked.place) ? wordsIn(marked.range) : '';
  marked = null;
  to.elements.said.focus();
  to.scrollIntoView({ block: 'center' });
}

document.addEventListener('click', event => {
  const link = event.target.closest('.passage .talk-here');
  if (link && form() && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
    event.preventDefault();
    return open(link.closest('.passage'));
  }
  const mention = event.target.closest('[data-mention]');
  if (!mention) return;
  const field = form().elements.said;
  field.setRangeText(`@${mention.dataset.mention} `, field.selectionStart, field.selectionEnd, 'end');
  field.dispatchEvent(new Event('input', { bubbles: true }));
  field.focus();
});

document.querySelectorAll('[data-mentions]').forEach(names => { names.hidden = false; });
