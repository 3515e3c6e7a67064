/* Asks the device for a passkey, and sends what it answers with the form. The page says what to ask for. */
(function () {
  'use strict';
  document.addEventListener('click', function (event) {
    var button = event.target.closest('[data-passkey]');
    if (!button) {
      return;
    }
    var form = button.closest('form'), failed = form.querySelector('[data-passkey-failed]');
    failed.hidden = true;
    var options = JSON.parse(button.dataset.options);
    var asked = !window.PublicKeyCredential || !PublicKeyCredential.parseCreationOptionsFromJSON ? Promise.reject(new Error('old browser'))
      : button.dataset.passkey === 'create' ? navigator.credentials.create({publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options)})
        : navigator.credentials.get({publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options)});
    asked.then(function (credential) {
      form.querySelector('[data-passkey-answer]').value = JSON.stringify(credential.toJSON());
      form.requestSubmit(form.querySelector('[data-passkey-send]'));
    }).catch(function () {
      failed.hidden = false;
    });
  });
}());
