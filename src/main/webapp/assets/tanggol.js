/* Keyboard and small comforts. Every page works without this file. */
(function () {
  'use strict';
  function typing(target) {
    return target.matches('input, textarea, select, [contenteditable]');
  }
  document.addEventListener('keydown', function (event) {
    var search = document.getElementById('search');
    if (search && ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k' || event.key === '/' && !typing(event.target))) {
      event.preventDefault();
      search.focus();
      search.select();
      return;
    }
    if (event.key === 'Escape') {
      var open = document.querySelector('details[open].tg-account, details[open].tg-menu');
      if (open) {
        open.removeAttribute('open');
        open.querySelector('summary').focus();
        return;
      }
      var results = document.getElementById('results');
      if (results && event.target.id === 'search') {
        results.textContent = '';
        return;
      }
      var close = document.querySelector('[data-close]');
      if (close) {
        close.click();
      }
    }
    if (event.altKey && event.key.toLowerCase() === 'n' && !typing(event.target)) {
      var intake = document.querySelector('a[data-intake]');
      if (intake) {
        event.preventDefault();
        intake.click();
      }
    }
    if (event.key === 'Tab') {
      keepInside(event);
    }
  });
  /* focus stays inside an open dialog */
  function keepInside(event) {
    var dialog = document.querySelector('.tg-dialoghost > .ui-dialog');
    if (!dialog) {
      return;
    }
    var stops = Array.prototype.filter.call(dialog.querySelectorAll('a[href], button, input, select, textarea'), function (element) {
      return !element.disabled && element.offsetParent !== null && element.type !== 'hidden';
    });
    if (!stops.length) {
      return;
    }
    var first = stops[0], last = stops[stops.length - 1];
    if (!dialog.contains(document.activeElement)) {
      event.preventDefault();
      first.focus();
    } else if (event.shiftKey && document.activeElement === first) {
      event.preventDefault();
      last.focus();
    } else if (!event.shiftKey && document.activeElement === last) {
      event.preventDefault();
      first.focus();
    }
  }
  document.addEventListener('click', function (event) {
    document.querySelectorAll('details[open].tg-account, details[open].tg-menu').forEach(function (menu) {
      if (!menu.contains(event.target)) {
        menu.removeAttribute('open');
      }
    });
    if (event.target.closest('[data-print]')) {
      window.print();
    }
  });
  document.addEventListener('DOMContentLoaded', function () {
    var error = document.querySelector('.tg-dialoghost .ui-state-error, main .ui-state-error');
    /* a dialog that is read before anything is typed says where it begins: its first field may lie far below */
    var first = error || document.querySelector('.tg-dialoghost [data-first]') || document.querySelector('.tg-dialoghost [autofocus], .tg-dialoghost input:not([type=hidden]), .tg-dialoghost select');
    if (first) {
      first.focus();
    }
  });
  /* a page about a person, or with a list of people, empties itself when it may no longer be seen as it is; what cannot be asked, as without a network, changes nothing */
  var still = document.querySelector('[data-still]');
  if (still) {
    window.setInterval(function () {
      fetch(still.getAttribute('data-still'), {redirect: 'manual', credentials: 'same-origin', headers: {'X-Tanggol-Poll': '1'}}).then(function (answer) {
        if (answer.type === 'opaqueredirect' || answer.status === 404 || answer.status === 403) {
          document.body.textContent = '';
          window.location.reload();
        }
      }, function () { });
    }, 4000);
  }
}());
