"""Merkle trees, notes and checkpoints, as docs/formats/log.md describes them."""

import base64
import binascii
import re

from primitives import ed25519_verify, sha256, sm2_verify, sm3

HASH = {"sha256": sha256, "sm3": sm3}
TREES = ("sha256", "sm3")
_TYPES = {"ed25519": (b"\x01", 32), "cosignature": (b"\x04", 32), "sm2": (b"\xff" + b"shenjiao-sm2-sm3-v1", 65)}


def unbase64(text):
    """Bytes of strict base64, or None."""
    try:
        data = base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError):
        return None
    return data if base64.b64encode(data).decode() == text else None


class Tree:
    """A growing tree: the roots of its complete subtrees, largest first."""

    def __init__(self, algorithm):
        self.hash = HASH[algorithm]
        self.edge = []
        self.size = 0

    def append(self, data):
        digest = self.hash
        node = leaf = digest(b"\x00" + data)
        rest = self.size
        while rest & 1:
            node = digest(b"\x01" + self.edge.pop() + node)
            rest >>= 1
        self.edge.append(node)
        self.size += 1
        return leaf

    def root(self):
        if not self.edge:
            return self.hash(b"")
        root = self.edge[-1]
        for left in reversed(self.edge[:-1]):
            root = self.hash(b"\x01" + left + root)
        return root


def root_from_inclusion(algorithm, index, size, leaf, path):
    """The root that the path leads to (RFC 9162, 2.1.3.2), or None."""
    digest = HASH[algorithm]
    if not 0 <= index < size:
        return None
    node, fn, sn = leaf, index, size - 1
    for sibling in path:
        if sn == 0:
            return None
        if fn & 1 or fn == sn:
            node = digest(b"\x01" + sibling + node)
            while not fn & 1 and fn != 0:
                fn >>= 1
                sn >>= 1
        else:
            node = digest(b"\x01" + node + sibling)
        fn >>= 1
        sn >>= 1
    return node if sn == 0 else None


def is_consistent(algorithm, old_size, old_root, size, root, path):
    """Whether the old tree is the beginning of the other (RFC 9162, 2.1.4.2)."""
    digest = HASH[algorithm]
    if old_size > size:
        return False
    if old_size == size:
        return not path and old_root == root
    if old_size == 0:
        return not path
    path = list(path)
    if old_size & (old_size - 1) == 0:
        path.insert(0, old_root)
    if not path:
        return False
    fn, sn = old_size - 1, size - 1
    while fn & 1:
        fn >>= 1
        sn >>= 1
    fr = sr = path[0]
    for node in path[1:]:
        if sn == 0:
            return False
        if fn & 1 or fn == sn:
            fr = digest(b"\x01" + node + fr)
            sr = digest(b"\x01" + node + sr)
            while not fn & 1 and fn != 0:
                fn >>= 1
                sn >>= 1
        else:
            sr = digest(b"\x01" + sr + node)
        fn >>= 1
        sn >>= 1
    return fr == old_root and sr == root and sn == 0


def read_key(text):
    """(name, key id, kind, public key), or None."""
    found = re.fullmatch(r"([^\s+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/=]+)", text)
    data = unbase64(found.group(3)) if found else None
    if data is None:
        return None
    name, key_id = found.group(1), found.group(2)
    for kind, (prefix, length) in _TYPES.items():
        if data.startswith(prefix) and len(data) == len(prefix) + length:
            if sha256(name.encode() + b"\n" + data)[:4].hex() != key_id:
                return None
            return (name, key_id, kind, data[len(prefix) :])
    return None


def _is_signed(kind, public, text, signature):
    if kind == "sm2":
        return sm2_verify(public, text, signature)
    if kind == "ed25519":
        return ed25519_verify(public, text, signature)
    if len(signature) != 72:
        return False
    seconds = int.from_bytes(signature[:8], "big")
    return ed25519_verify(public, b"cosignature/v1\ntime %d\n" % seconds + text, signature[8:])


def read_note(note):
    """(text, [(name, key id, signature)]), or None."""
    cut = note.rfind("\n\n")
    if cut == -1 or not note.endswith("\n") or re.search(r"[\x00-\x09\x0b-\x1f]", note):
        return None
    lines = []
    for line in note[cut + 2 : -1].split("\n"):
        found = re.fullmatch(r"— ([^\s+]+) ([A-Za-z0-9+/]+={0,2})", line)
        data = unbase64(found.group(2)) if found else None
        if data is None or len(data) <= 4:
            return None
        lines.append((found.group(1), data[:4].hex(), data[4:]))
    return (note[: cut + 1], lines)


def read_checkpoint(note):
    """(origin, size, root) without asking who signed it, or None."""
    read = read_note(note)
    parts = read[0].split("\n") if read else []
    if len(parts) < 4 or parts[0] == "" or not re.fullmatch(r"0|[1-9][0-9]{0,15}", parts[1]):
        return None
    root = unbase64(parts[2])
    return None if root is None or len(root) != 32 else (parts[0], int(parts[1]), root)


def verify_checkpoint(note, origin, keys):
    """(size, root), or the code of what is wrong."""
    read, checkpoint = read_note(note), read_checkpoint(note)
    if read is None or checkpoint is None:
        return "CHECKPOINT.UNREADABLE"
    if checkpoint[0] != origin:
        return "CHECKPOINT.OTHER_LOG"
    text, signed = read[0].encode(), set()
    for name, key_id, signature in read[1]:
        for key in keys:
            if (key[0], key[1]) == (name, key_id):
                if not _is_signed(key[2], key[3], text, signature):
                    return "CHECKPOINT.SIGNATURE_WRONG"
                signed.add(key_id)
    if not keys or any(key[1] not in signed for key in keys):
        return "CHECKPOINT.NOT_SIGNED"
    return (checkpoint[1], checkpoint[2])


def read_proof(text):
    """(index, path, checkpoint note, extra) of a proof file, or None."""
    cut = text.find("\n\n")
    lines = text[:cut].split("\n") if cut != -1 else []
    if not lines or lines.pop(0) != "c2sp.org/tlog-proof@v1":
        return None
    extra = unbase64(lines.pop(0)[6:]) if lines and lines[0].startswith("extra ") else b""
    found = re.fullmatch(r"index (0|[1-9][0-9]{0,15})", lines.pop(0)) if lines else None
    path = [unbase64(line) for line in lines]
    if extra is None or found is None or any(node is None or len(node) != 32 for node in path):
        return None
    return (int(found.group(1)), path, text[cut + 2 :], extra)
