/** A digest, shortened for the eye; the whole value is what is copied and read aloud on demand. */
export function DigestText({ digest }: { readonly digest: string }) {
  const [algorithm = '', hex = ''] = digest.split(':');
  return (
    <code className="digest" title={digest}>
      {algorithm}:{hex.slice(0, 12)}…{hex.slice(-6)}
    </code>
  );
}
