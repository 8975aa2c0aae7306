/** Stands for the browser's way to send files; a test decides how far it is and how it ends. */
export class FakeRequest {
  /** Every one that was sent, the newest last. */
  static sent: FakeRequest[] = [];

  upload: { onprogress?: (event: { loaded: number; total: number }) => void } = {};
  onload?: () => void;
  onerror?: () => void;
  onabort?: () => void;
  status = 0;
  responseText = '';
  line = '';
  headers: Record<string, string> = {};

  static install(): void {
    FakeRequest.sent = [];
    Object.defineProperty(window, 'XMLHttpRequest', { value: FakeRequest, configurable: true });
  }

  open(method: string, path: string): void {
    this.line = `${method} ${path}`;
  }

  setRequestHeader(name: string, value: string): void {
    this.headers[name] = value;
  }

  send(): void {
    FakeRequest.sent.push(this);
  }

  abort(): void {
    this.onabort?.();
  }

  progress(loaded: number, total: number): void {
    this.upload.onprogress?.({ loaded, total });
  }

  answer(status: number, body: object): void {
    this.status = status;
    this.responseText = JSON.stringify(body);
    this.onload?.();
  }

  fail(): void {
    this.onerror?.();
  }
}
