import { generateKeyPairSync } from 'node:crypto';
import {
  consistencyRanges,
  ed25519Signer,
  Frontier,
  leafHashOf,
  nodeHashOf,
  printAddCheckpoint,
  readSignatureLine,
  signCheckpoint,
  verifyCheckpoint,
  witness,
  type TreeHead,
  type WitnessAnswer,
} from '#domain/log';

const origin = 'yunxi.example/log';
const log = ed25519Signer(origin, 'ed25519', generateKeyPairSync('ed25519').privateKey);
const signer = ed25519Signer('archive.example/w1', 'cosignature', generateKeyPairSync('ed25519').privateKey);
const leaves = Array.from({ length: 9 }, (_, place) => leafHashOf('sha256', Buffer.from(`entry ${place}`)));

function headOf(size: number): TreeHead {
  const tree = new Frontier('sha256');
  for (const leaf of leaves.slice(0, size)) tree.append(leaf);
  return { size, root: tree.root() };
}

function noteOf(head: TreeHead): string {
  return signCheckpoint({ origin, ...head }, [log]);
}

function pathOf(older: number, size: number): Uint8Array[] {
  const rootOf = (part: readonly Uint8Array[]): Uint8Array => {
    const tree = new Frontier('sha256');
    for (const leaf of part) tree.append(leaf);
    return tree.root();
  };
  return consistencyRanges(older, size).map(({ start, end }) => rootOf(leaves.slice(start, end)));
}

function asked(
  request: { readonly oldSize: number; readonly path: readonly Uint8Array[]; readonly checkpoint: string },
  last: TreeHead | null,
): WitnessAnswer {
  const seen = (asked: string): TreeHead | null => (asked === origin ? last : null);
  return witness(printAddCheckpoint(request), { keys: [log.key], seen, signer, seconds: 1_790_000_000 });
}

describe('a witness', () => {
  it('cosigns what goes on from what it has seen, and the first that it sees', () => {
    for (const [older, size] of [
      [0, 5],
      [5, 9],
      [8, 9],
      [9, 9],
    ] as const) {
      const checkpoint = noteOf(headOf(size));
      const answer = asked(
        { oldSize: older, path: pathOf(older, size), checkpoint },
        older === 0 ? null : headOf(older),
      );
      if (answer.status !== 200) throw new Error(`answered ${answer.status}`);
      const verified = verifyCheckpoint(checkpoint + answer.text, {
        origin,
        required: [log.key],
        witnesses: [signer.key],
      });
      expect([answer.head, verified, readSignatureLine(answer.text.trimEnd())?.name]).toEqual([
        headOf(size),
        {
          origin,
          ...headOf(size),
          root: Buffer.from(headOf(size).root),
          signatures: [
            { key: log.key, seconds: null },
            { key: signer.key, seconds: 1_790_000_000 },
          ],
        },
        'archive.example/w1',
      ]);
    }
  });

  it('tells which size it has seen when the log thinks of another', () => {
    expect(asked({ oldSize: 0, path: [], checkpoint: noteOf(headOf(9)) }, headOf(5))).toEqual({
      status: 409,
      size: 5,
    });
  });

  it('does not cosign another history, of the same size or a larger one', () => {
    const other = { size: 5, root: nodeHashOf('sha256', leaves[0]!, leaves[1]!) };
    expect([
      asked({ oldSize: 5, path: [], checkpoint: noteOf(other) }, headOf(5)),
      asked({ oldSize: 5, path: pathOf(5, 9), checkpoint: noteOf({ ...other, size: 9 }) }, headOf(5)),
      asked({ oldSize: 5, path: pathOf(5, 9).slice(1), checkpoint: noteOf(headOf(9)) }, headOf(5)),
    ]).toEqual([{ status: 409, size: null }, { status: 422 }, { status: 422 }]);
  });

  it('knows only the logs it was told of, by their keys', () => {
    const stranger = ed25519Signer(origin, 'ed25519', generateKeyPairSync('ed25519').privateKey);
    const elsewhere = signCheckpoint({ origin: 'other.example/log', ...headOf(5) }, [log]);
    expect([
      asked({ oldSize: 0, path: [], checkpoint: elsewhere }, null),
      asked({ oldSize: 0, path: [], checkpoint: signCheckpoint({ origin, ...headOf(5) }, [stranger]) }, null),
    ]).toEqual([{ status: 404 }, { status: 403 }]);
  });

  it('does not read what is not of the form', () => {
    const body = (text: string): WitnessAnswer =>
      witness(text, { keys: [log.key], seen: () => null, signer, seconds: 0 });
    const checkpoint = noteOf(headOf(5));
    expect([
      body(''),
      body(`old 00\n\n${checkpoint}`),
      body(`old 0\nnot base64\n\n${checkpoint}`),
      body(`old 6\n\n${checkpoint}`),
    ]).toEqual([{ status: 400 }, { status: 400 }, { status: 400 }, { status: 400 }]);
  });
});
