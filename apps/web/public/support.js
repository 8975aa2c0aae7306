// Says so where the browser is too old for the pages, or where they did not arrive. Written in the oldest JavaScript there is, so
// that such a browser reads it.
(function () {
  function add(parent, tag, text, style) {
    var element = document.createElement(tag);
    element.appendChild(document.createTextNode(text));
    element.style.cssText = style || 'margin:0 0 1em';
    parent.appendChild(element);
  }

  function say(title, sentences) {
    function show() {
      var box = document.createElement('div');
      box.style.cssText =
        'box-sizing:border-box;width:94%;max-width:32em;margin:1.5em auto;padding:1.5em;border:1px solid #c9d6d8;border-radius:.5em;' +
        'background:#fff;color:#10262c;font:1.125em/1.6 system-ui,Arial,sans-serif';
      add(box, 'h1', title, 'margin:0 0 .75em;font-size:1.375em;line-height:1.3;color:#0a5360');
      for (var i = 0; i < sentences.length; i += 1) add(box, 'p', sentences[i]);
      add(box, 'p', window.location.href, 'margin:0;font-weight:bold;word-wrap:break-word');
      document.body.insertBefore(box, document.body.firstChild);
    }
    if (document.body) show();
    else document.addEventListener('DOMContentLoaded', show);
  }

  var agent = navigator.userAgent;
  var isNewEnough =
    'noModule' in document.createElement('script') &&
    typeof Object.hasOwn === 'function' &&
    typeof Array.prototype.findLast === 'function' &&
    typeof window.structuredClone === 'function';

  if (!isNewEnough) {
    var newer =
      'Hãy dùng Cốc Cốc, Chrome, Edge hoặc Firefox bản mới; trên iPhone hãy cập nhật iOS 16 trở lên. (Please open this page in a recent browser.)';
    var app = /Zalo/i.test(agent) ? 'Zalo' : /FBA[NV]\/|FB_IAB\//.test(agent) ? 'Facebook' : '';
    var way = [
      'Cửa sổ xem bên trong ' + app + ' đã cũ nên không mở được trang này.',
      '1. Chạm nút ⋯ ở góc trên bên phải.',
      '2. Chọn “Mở bằng trình duyệt' + (app === 'Facebook' ? ' bên ngoài' : '') + '”.',
      'Nếu vẫn chưa được: ' + newer,
    ];
    if (app !== '') say('Mở bằng trình duyệt', way);
    else say('Trình duyệt này đã cũ', ['Trang không chạy được trong trình duyệt này. ' + newer]);
    return;
  }

  var reload = 'Hãy kiểm tra kết nối mạng rồi tải lại trang. (Check the network, then reload the page.)';
  function onError(event) {
    if (event.target && event.target.tagName === 'SCRIPT') say('Trang chưa tải được', [reload]);
  }
  window.addEventListener('error', onError, true);
})();
