#!/usr/bin/env python3
"""Reads golden lines of acts and receipts and checks names, chains and signatures. Shares no code with the program: SHA-256
from Python, SM3, SM2 and Ed25519 from the openssl command. Exit status 1 names the first thing that is not as it should be."""
import base64
import hashlib
import json
import struct
import subprocess
import sys
import tempfile


def refuse(why):
    sys.exit(why)


def no_twice(pairs):
    names = [name for name, _ in pairs]
    if len(names) != len(set(names)):
        refuse("a name stands there twice")
    return dict(pairs)


def no_fraction(text):
    refuse("a number with a fraction: " + text)


def strict(text):
    return json.loads(text, object_pairs_hook=no_twice, parse_float=no_fraction)


def sm3(data):
    done = subprocess.run(["openssl", "dgst", "-sm3", "-binary"], input=data, capture_output=True, check=True)
    return done.stdout.hex()


def framed(tag, text):
    return tag + b"\0" + struct.pack(">I", len(text)) + text


def pem(spki):
    return "-----BEGIN PUBLIC KEY-----\n%s\n-----END PUBLIC KEY-----\n" % base64.encodebytes(spki).decode().strip()


def verifies(spki, alg, message, signature):
    with tempfile.TemporaryDirectory() as folder:
        for name, content in (("key", pem(spki).encode()), ("message", message), ("signature", signature)):
            with open(f"{folder}/{name}", "wb") as out:
                out.write(content)
        call = ["openssl", "pkeyutl", "-verify", "-pubin", "-inkey", f"{folder}/key", "-rawin", "-in", f"{folder}/message",
                "-sigfile", f"{folder}/signature"]
        if alg == "SM2-SM3":
            call += ["-digest", "sm3", "-pkeyopt", "distid:1234567812345678"]
        return subprocess.run(call, capture_output=True).returncode == 0


def check_signed(said, tag, spki, alg):
    text = said["p"].encode()
    for one in said["s"]:
        if one["alg"] != alg or one["kid"] != hashlib.sha256(spki).hexdigest()[:32]:
            refuse("a signature of another key than the golden file says")
        if not verifies(spki, alg, framed(tag, text), base64.b64decode(one["sig"], validate=True)):
            refuse("a signature does not hold")
        if verifies(spki, alg, framed(tag, text + b" "), base64.b64decode(one["sig"])):
            refuse("a signature holds over other bytes")
    return text


def check(golden):
    spki, alg = base64.b64decode(golden["signer"]), golden["alg"]
    line = strict(golden["line"])
    if line["v"] != 1:
        refuse("another version")
    text = check_signed(line, b"ZMACT1", spki, alg)
    named = b"ZMEID1\0" + text
    if hashlib.sha256(named).hexdigest() != golden["eid"] or sm3(named) != golden["eid_sm3"]:
        refuse("the act has another name")
    act = strict(text.decode())
    wanted = {"t", "sv", "case", "lane", "prev", "n", "fseen", "nonce", "body", "actor", "dev", "dseq", "dprev", "asserted_at",
              "clk", "rules", "app"}
    if not wanted <= set(act):
        refuse("fields are missing: %s" % sorted(wanted - set(act)))
    receipt = strict(check_signed(golden["receipt"], b"ZMRCP1", spki, alg).decode())
    if receipt["eid"] != golden["eid"] or receipt["shard"] != act["case"][:2]:
        refuse("the receipt is of another act")


def main(path):
    with open(path, encoding="utf-8") as file:
        lines = [strict(line) for line in file if line.strip()]
    if not lines:
        refuse("no lines")
    for golden in lines:
        check(golden)


if __name__ == "__main__":
    main(sys.argv[1])
