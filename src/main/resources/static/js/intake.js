// Reports come in however an editor has them: pasted or dropped anywhere on the desk. Without this script the form does.
const KEPT = 'hanmadi-desk-pasted';
const LEAST_LETTERS = 80; // less is no report

const entrance = document.querySelector('.masthead a[href$="/desk/articles/new"]');
const form = document.querySelector('form.paste');
/** Where an article is open, pictures are its pictures. Looked up each time, because publishing replaces the page around it. */
const pictures = () => document.querySelector('form.add-pictures');
const arePictures = files => pictures() !== null && [...files].every(file => file.type.startsWith('image/'));
const isField = element => element.closest('input, textarea, select') !== null;
const isTyped = () => [...document.querySelectorAll('main textarea, main input')].some(field =>
  !['hidden', 'radio', 'checkbox', 'file'].includes(field.type) && field.value !== field.defaultValue);
/** What is typed on a page stays when something is dropped beside it. */
const mayLeave = () => !isTyped() || confirm(document.getElementById('drop').dataset.leave);
const bringsFiles = event => entrance && [...event.dataTransfer.types].includes('Files');

function fill(text) {
  const field = form.querySelector('textarea');
  field.value = field.value === '' ? text : `${field.value}\n\n${text}`;
  field.focus();
}

/** The files stand in the form; elsewhere on the desk they are sent at once. */
function take(files) {
  if (arePictures(files)) return add(files);
  if (form) {
    const field = form.querySelector('[type=file]');
    const all = new DataTransfer();
    [...field.files, ...files].forEach(file => all.items.add(file));
    field.files = all.files;
    field.focus();
    return;
  }
  if (!mayLeave()) return;
  const sent = document.createElement('form');
  const field = Object.assign(document.createElement('input'), { type: 'file', name: 'file', multiple: true });
  const token = document.querySelector('.sign-out [name=_csrf]').cloneNode();
  Object.assign(sent, { method: 'post', enctype: 'multipart/form-data', hidden: true });
  sent.action = entrance.href.replace(/\/new$/, '');
  field.files = files;
  sent.append(token, field);
  document.body.append(sent);
  sent.submit();
}

function add(files) {
  const field = pictures().querySelector('[type=file]');
  field.files = files;
  field.dispatchEvent(new Event('change', { bubbles: true }));
}

/** What it says is of the files that are held above it. */
function show(isShown, items = []) {
  const drop = document.getElementById('drop');
  drop.dataset.text ??= drop.textContent;
  drop.textContent = pictures() && [...items].every(item => item.type.startsWith('image/')) ? pictures().dataset.drop : drop.dataset.text;
  drop.hidden = !isShown;
}

document.addEventListener('paste', event => {
  if (!entrance || isField(event.target)) return;
  const text = event.clipboardData.getData('text/plain').trim();
  if (event.clipboardData.files.length > 0) {
    event.preventDefault();
    take(event.clipboardData.files);
  } else if (text.length >= LEAST_LETTERS) {
    event.preventDefault();
    if (form) return fill(text);
    if (!mayLeave()) return;
    sessionStorage.setItem(KEPT, text);
    location.assign(entrance.href);
  }
});

document.addEventListener('dragover', event => {
  if (!bringsFiles(event)) return;
  event.preventDefault();
  show(true, event.dataTransfer.items);
});
document.addEventListener('dragleave', event => {
  if (event.relatedTarget === null) show(false);
});
document.addEventListener('drop', event => {
  if (!bringsFiles(event)) return;
  event.preventDefault();
  show(false);
  if (event.dataTransfer.files.length > 0) take(event.dataTransfer.files);
});

if (form && sessionStorage.getItem(KEPT)) {
  fill(sessionStorage.getItem(KEPT));
  sessionStorage.removeItem(KEPT);
}
