# SPDX-FileCopyrightText: Ringproof contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Certificates made on the spot by the openssl program, and clients that speak TLS well or badly."""

import socket
import ssl
import struct
import subprocess
from functools import cache
from pathlib import Path

RESET = struct.pack("ii", 1, 0)


def openssl(*arguments):
    subprocess.run(["openssl", *arguments], check=True, capture_output=True, timeout=60)


def make_certificate(folder, name, days=30, common_name="localhost"):
    """Paths of a self-signed certificate and its key. Days below zero: it is over already."""
    certificate, key = Path(folder, f"{name}.crt"), Path(folder, f"{name}.key")
    request, options = Path(folder, f"{name}.csr"), Path(folder, f"{name}.cnf")
    options.write_text("subjectAltName=DNS:localhost,IP:127.0.0.1\n")
    openssl("req", "-new", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-subj", f"/CN={common_name}", "-keyout", str(key), "-out", str(request))
    openssl("x509", "-req", "-in", str(request), "-key", str(key), "-days", str(days), "-extfile", str(options), "-out", str(certificate))
    key.chmod(0o600)
    return certificate, key


def client_context(lowest=None, highest=None):
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    if highest:
        context.set_ciphers("ALL:@SECLEVEL=0")
        context.minimum_version = ssl.TLSVersion.TLSv1
        context.maximum_version = highest
    if lowest:
        context.minimum_version = lowest
    return context


def shake_hands(server, context=None, source=None, timeout=10):
    plain = server.connect(timeout=timeout, source=source)
    try:
        return (context or client_context()).wrap_socket(plain, server_hostname="localhost")
    except BaseException:
        plain.close()
        raise


def ask(server, request, context=None, timeout=10):
    """All that comes back for one request that asks for Connection: close."""
    with shake_hands(server, context, timeout=timeout) as connection:
        connection.sendall(request)
        data = b""
        while piece := connection.recv(65536):
            data += piece
    return data


def certificate_of(server):
    """The serial number of the certificate that a new client is shown."""
    with shake_hands(server) as connection:
        pem = ssl.DER_cert_to_PEM_cert(connection.getpeercert(binary_form=True))
    shown = subprocess.run(["openssl", "x509", "-noout", "-serial"], input=pem, capture_output=True, text=True, check=True)
    return shown.stdout


@cache
def client_hello():
    """The bytes that a client of OpenSSL begins with."""
    incoming, outgoing = ssl.MemoryBIO(), ssl.MemoryBIO()
    try:
        client_context().wrap_bio(incoming, outgoing, server_hostname="localhost").do_handshake()
    except ssl.SSLWantReadError:
        pass
    return outgoing.read()


def behave_badly(server, how, source=None):
    """A client that never becomes one. Gives back what has to stay open, if anything."""
    connection = server.connect(source=source)
    if how == "hold":
        return connection
    if how == "half":
        connection.sendall(b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03" + b"\x07" * 40)
        return connection
    if how == "hello":
        connection.sendall(client_hello())
        return connection
    if how == "leave":
        connection.sendall(client_hello())
    elif how == "garbage":
        connection.sendall(b"\x80" * 200)
    elif how == "plain":
        connection.sendall(b"GET /health HTTP/1.1\r\nHost: localhost\r\n\r\n")
    elif how == "reset":
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, RESET)
    connection.close()
    return None
