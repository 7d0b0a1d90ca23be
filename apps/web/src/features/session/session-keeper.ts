/** What requests need to know of the session, and whom to tell when the API says that it has ended. */
export class SessionKeeper {
  csrfToken: string | null = null;
  private listener: (() => void) | null = null;

  onSignedOut(listener: () => void): () => void {
    this.listener = listener;
    return () => {
      this.listener = null;
    };
  }

  signedOut(): void {
    this.listener?.();
  }
}
