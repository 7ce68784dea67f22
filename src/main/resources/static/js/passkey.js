// Passkeys: the browser asks the device, and its answer is sent as a form. Where the browser has none, or this script does
// not run, the forms stay hidden.
const able = window.PublicKeyCredential?.parseRequestOptionsFromJSON !== undefined;

/** What the device is to sign: a new question each time, which the portal takes once. */
async function signIn(form) {
  const answer = await fetch(`${form.action}/question`, { method: 'POST', body: new URLSearchParams(new FormData(form)) });
  if (!answer.ok) throw new Error(answer.statusText);
  return navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(await answer.json()) });
}

function make(form) {
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(JSON.parse(form.dataset.options));
  return navigator.credentials.create({ publicKey });
}

async function answer(event, ask) {
  const form = event.currentTarget;
  const button = form.querySelector('button');
  const problem = form.querySelector('[role=alert]');
  event.preventDefault();
  button.disabled = true;
  problem.hidden = true;
  try {
    form.elements.credential.value = JSON.stringify(await ask(form));
    form.submit();
  } catch {
    problem.hidden = false; // the device has none, or it was called off
    button.disabled = false;
  }
}

if (able) {
  document.querySelectorAll('[data-passkey]').forEach(form => { form.hidden = false; });
  document.querySelectorAll('[data-no-passkey]').forEach(text => { text.hidden = true; });
  document.querySelector('[data-passkey=sign-in]')?.addEventListener('submit', event => answer(event, signIn));
  document.querySelector('[data-passkey=make]')?.addEventListener('submit', event => answer(event, make));
}
