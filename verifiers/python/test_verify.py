"""Vectors from the standards and from other implementations; python3 -m unittest."""

import subprocess
import tempfile
import unittest

import log
import primitives


class Hashes(unittest.TestCase):
    def test_sm3_of_the_standard(self):
        expected = {
            b"abc": "66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0",
            b"abcd" * 16: "debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732",
        }
        for data, digest in expected.items():
            self.assertEqual(primitives.sm3_plain(data).hex(), digest)
            self.assertEqual(primitives.sm3(data).hex(), digest)

    def test_the_root_that_other_implementations_have(self):
        tree = log.Tree("sha256")
        for data in ("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f"):
            tree.append(bytes.fromhex(data))
        self.assertEqual(tree.root().hex(), "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328")


class Signatures(unittest.TestCase):
    def test_ed25519_of_rfc_8032(self):
        public = bytes.fromhex("3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c")
        signature = bytes.fromhex(
            "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
            "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00"
        )
        self.assertTrue(primitives.ed25519_verify(public, b"\x72", signature))
        self.assertFalse(primitives.ed25519_verify(public, b"\x73", signature))
        self.assertFalse(primitives.ed25519_verify(public, b"\x72", signature[:-1] + b"\x10"))

    def test_sm2_that_openssl_has_signed(self):
        with tempfile.TemporaryDirectory() as folder:
            run = lambda *words: subprocess.run(["openssl", *words], check=True, capture_output=True, cwd=folder)
            run("genpkey", "-algorithm", "SM2", "-out", "key")
            with open(f"{folder}/message", "wb") as file:
                file.write(b"text\n")
            options = ["-rawin", "-digest", "sm3", "-pkeyopt", "distid:1234567812345678"]
            run("pkeyutl", "-sign", "-inkey", "key", *options, "-in", "message", "-out", "signature")
            public = run("pkey", "-in", "key", "-pubout", "-outform", "DER").stdout[-65:]
            with open(f"{folder}/signature", "rb") as file:
                der = file.read()
        first = der[4 : 4 + der[3]]
        second = der[4 + der[3] + 2 :]
        raw = b"".join(number.lstrip(b"\x00").rjust(32, b"\x00") for number in (first, second))
        self.assertTrue(primitives.sm2_verify(public, b"text\n", raw))
        self.assertFalse(primitives.sm2_verify(public, b"test\n", raw))


class Proofs(unittest.TestCase):
    def test_every_leaf_and_every_pair_of_sizes(self):
        leaves = [log.HASH["sha256"](b"\x00%d" % place) for place in range(20)]
        node = lambda left, right: log.HASH["sha256"](b"\x01" + left + right)

        def root(part):
            if len(part) == 1:
                return part[0]
            half = 1 << (len(part) - 1).bit_length() - 1
            return node(root(part[:half]), root(part[half:]))

        def path(index, part):
            if len(part) == 1:
                return []
            half = 1 << (len(part) - 1).bit_length() - 1
            if index < half:
                return path(index, part[:half]) + [root(part[half:])]
            return path(index - half, part[half:]) + [root(part[:half])]

        def steps(old, part, whole=True):
            if old == len(part):
                return [] if whole else [root(part)]
            half = 1 << (len(part) - 1).bit_length() - 1
            if old <= half:
                return steps(old, part[:half], whole) + [root(part[half:])]
            return steps(old - half, part[half:], False) + [root(part[:half])]

        for size in range(1, len(leaves) + 1):
            part = leaves[:size]
            for index in range(size):
                found = log.root_from_inclusion("sha256", index, size, leaves[index], path(index, part))
                self.assertEqual(found, root(part))
            for old in range(1, size + 1):
                proof = steps(old, part)
                self.assertTrue(log.is_consistent("sha256", old, root(part[:old]), size, root(part), proof))
                self.assertFalse(log.is_consistent("sha256", old, b"x" * 32, size, root(part), proof))


if __name__ == "__main__":
    unittest.main()
