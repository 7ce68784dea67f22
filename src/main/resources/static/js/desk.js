// What the scripts of the desk share, as globalThis.desk: modules of one address each cannot import from each other,
// for their names have a fingerprint.
class SignedOut extends Error {}

const parsed = async answer => new DOMParser().parseFromString(await answer.text(), 'text/html');

/**
 * Sends a form. Where the session ended and the editor has signed in again since, in another window, the page goes on
 * with its new token.
 *
 * @throws SignedOut where no editor is signed in
 */
async function post(address, body, headers = {}) {
  const answer = await fetch(address, { method: 'POST', body, headers });
  if (answer.status !== 403) return answer;
  const page = await parsed(await fetch(location.href));
  const token = page.querySelector('main[data-review] [name=_csrf]')?.value;
  if (!token) throw new SignedOut();
  document.querySelectorAll('[name=_csrf]').forEach(field => { field.value = token; });
  body.set('_csrf', token);
  return fetch(address, { method: 'POST', body, headers });
}

/** Says at its place what is to be put right. */
function warn(place, text) {
  const notice = Object.assign(document.createElement('div'), { className: 'notice bad', textContent: text });
  notice.setAttribute('role', 'alert');
  place.prepend(notice);
  notice.scrollIntoView({ block: 'nearest' });
  return notice;
}

/** What is typed stays, and can be sent once the editor has signed in again. */
function signedOut(place) {
  const main = document.querySelector('main[data-review]');
  const link = Object.assign(document.createElement('a'), { href: main.dataset.login, target: '_blank', textContent: main.dataset.signIn });
  warn(place, main.dataset.signedOut + ' ').append(link);
}

globalThis.desk = { SignedOut, parsed, post, warn, signedOut };

// an answer that stands under the address of its form: a reload asks for the page, and does not send the form again
if (document.body.dataset.page) history.replaceState(null, '', document.body.dataset.page + location.hash);

/** A menu of the head closes as menus do: by a click elsewhere and by Esc. */
document.addEventListener('click', ({ target }) => {
  document.querySelectorAll('.menu[open]').forEach(menu => { menu.open = menu.contains(target); });
});
document.querySelectorAll('.menu').forEach(menu => menu.addEventListener('keydown', event => {
  if (event.code !== 'Escape' || !menu.open) return;
  event.stopPropagation();
  menu.open = false;
  menu.querySelector('summary').focus();
}));

/** One box chooses all reports of the page; without this script each has its own. */
document.querySelectorAll('[data-all]').forEach(all => {
  all.hidden = false;
  all.addEventListener('change', () => {
    all.form.querySelectorAll('[name=seen]').forEach(box => { box.checked = all.checked; });
  });
});

/** Words for use again go into their field where the caret is. */
document.querySelectorAll('[data-pieces]').forEach(pieces => { pieces.hidden = false; });
document.addEventListener('change', ({ target }) => {
  if (!target.matches('[data-into]') || target.value === '') return;
  const field = document.getElementById(target.dataset.into);
  field.setRangeText(target.value, field.selectionStart, field.selectionEnd, 'end');
  field.dispatchEvent(new Event('input', { bubbles: true }));
  target.value = '';
  field.focus();
});
