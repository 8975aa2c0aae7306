// Says so where the browser is too old for the pages. Written in the oldest JavaScript there is, so that such a browser reads it.
(function () {
  var isNewEnough =
    'noModule' in document.createElement('script') &&
    typeof Object.hasOwn === 'function' &&
    typeof Array.prototype.findLast === 'function' &&
    typeof window.structuredClone === 'function';
  if (isNewEnough) return;

  function line(tag, text) {
    var element = document.createElement(tag);
    element.appendChild(document.createTextNode(text));
    return element;
  }

  function say() {
    var box = document.createElement('div');
    box.style.cssText =
      'max-width:36em;margin:2em auto;padding:0 1em;font:1.125em/1.5 system-ui,Arial,sans-serif;color:#10262c';
    box.appendChild(line('h1', 'Trình duyệt này đã cũ'));
    box.appendChild(
      line(
        'p',
        'Hãy mở trang này bằng Cốc Cốc, Chrome, Edge hoặc Firefox bản mới; trên iPhone hãy cập nhật iOS 16 trở lên.',
      ),
    );
    box.appendChild(
      line(
        'p',
        'Đang mở trong Zalo hoặc Facebook: chạm nút ⋯ ở góc trên bên phải, chọn “Mở bằng trình duyệt”.',
      ),
    );
    box.appendChild(line('p', window.location.href));
    document.body.insertBefore(box, document.body.firstChild);
  }

  if (document.body) say();
  else document.addEventListener('DOMContentLoaded', say);
})();
