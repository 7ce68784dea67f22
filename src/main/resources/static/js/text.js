// A passage of a report is changed where it stands: its form comes alone, and what is typed elsewhere stays.
// Without this script the link leads to the same page with the form in it.
const form = () => document.querySelector('main[data-review] .source form');
const isDirty = () => form() !== null && [...form().elements].some(field =>
  field.type === 'radio' ? field.checked !== field.defaultChecked : field.type !== 'hidden' && field.value !== field.defaultValue);
const { parsed, post } = desk;

/** The review shows what is new of that page; false where it is another page. */
function show(page) {
  if (!page.querySelector('main[data-review]')) return false;
  document.dispatchEvent(new CustomEvent('review', { detail: page }));
  return true;
}

async function open(link) {
  form()?.remove(); // nothing was typed in it
  try {
    if (!show(await parsed(await fetch(link.href)))) return location.assign(link.href);
    const field = document.getElementById('passage');
    if (field) field.focus();
    else document.getElementById(link.hash.slice(1))?.querySelector('.edit')?.focus();
  } catch {
    location.assign(link.href);
  }
}

async function save(sent) {
  const passage = sent.closest('.passage').id;
  try {
    const answer = await post(sent.action, new URLSearchParams(new FormData(sent)));
    const page = await parsed(answer);
    if (!answer.ok || !page.querySelector('main[data-review]')) return sent.submit();
    sent.remove(); // the answer has it again, where it was refused
    show(page);
    const notice = document.querySelector('.source .notice, main > .notice[role]');
    (document.getElementById('passage') ?? document.getElementById(passage)?.querySelector('.edit'))?.focus();
    notice?.scrollIntoView({ block: 'nearest' });
  } catch (error) {
    if (error instanceof desk.SignedOut) desk.signedOut(sent);
    else sent.submit();
  }
}

document.addEventListener('click', event => {
  const link = event.target.closest('main[data-review] .source :is(.edit, form .button)');
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  if (link.matches('.edit') && isDirty()) return document.getElementById('passage').focus();
  open(link);
});

document.addEventListener('submit', event => {
  if (!event.target.matches('main[data-review] .source form')) return;
  event.preventDefault();
  save(event.target);
});
