package kr.hanmadi.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import kr.hanmadi.document.DocumentText;
import kr.hanmadi.document.UnreadableDocumentException;
import kr.hanmadi.extraction.ReportReader;
import org.jspecify.annotations.Nullable;

/**
 * A file as given.
 *
 * @param content the bytes; null above {@link #LARGEST}
 * @param text the text of the document, whatever its kind and encoding; null when it has none
 * @param size in bytes
 * @param sha256 of all bytes, in hexadecimal
 * @param failure why it is no text; null when it is
 */
public record RawText(
        byte @Nullable [] content,
        @Nullable String text,
        long size,
        String sha256,
        @Nullable SourceFailure failure) {
    /** The largest file that is kept and read, and the longest text of one: 5 MB. */
    public static final int LARGEST = 5 * 1024 * 1024;

    /** Reads a stream to its end; of a large one only size and hash are kept. */
    public static RawText read(InputStream in) throws IOException {
        var digest = newSha256();
        var head = in.readNBytes(LARGEST + 1);
        digest.update(head);
        long size = head.length;
        if (head.length > LARGEST) {
            var buffer = new byte[64 * 1024];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                digest.update(buffer, 0, n);
                size += n;
            }
            return new RawText(null, null, size, hex(digest), SourceFailure.TOO_LARGE);
        }
        return of(head, hex(digest));
    }

    /** Reads bytes that are already at hand. */
    public static RawText of(byte[] content) {
        var hash = hex(newSha256(), content);
        return content.length > LARGEST
                ? new RawText(null, null, content.length, hash, SourceFailure.TOO_LARGE)
                : of(content, hash);
    }

    /** A file that could not be opened, known by its path alone. */
    public static RawText unreadable() {
        return new RawText(null, null, 0, hex(newSha256()), SourceFailure.UNREADABLE);
    }

    /** Some words as they stand in the text of an article. */
    public static String normalised(String typed) {
        return ReportReader.normalised(typed);
    }

    private static RawText of(byte[] content, String hash) {
        String text;
        try {
            text = DocumentText.of(content);
        } catch (UnreadableDocumentException e) {
            return new RawText(content, null, content.length, hash, failure(e.reason()));
        }
        if (text.length() > LARGEST) {
            return new RawText(content, null, content.length, hash, SourceFailure.TOO_LARGE);
        }
        if (text.chars().allMatch(RawText::isNothing)) {
            return new RawText(content, null, content.length, hash, SourceFailure.EMPTY);
        }
        return new RawText(content, text, content.length, hash, null);
    }

    private static SourceFailure failure(UnreadableDocumentException.Reason reason) {
        return switch (reason) {
            case ENCODING -> SourceFailure.NOT_UTF8;
            case BINARY -> SourceFailure.BINARY;
            case ENCRYPTED -> SourceFailure.ENCRYPTED;
            case OLD_FORMAT -> SourceFailure.OLD_FORMAT;
            case DAMAGED -> SourceFailure.DAMAGED;
            case NO_TEXT -> SourceFailure.NO_TEXT;
            case TOO_LARGE -> SourceFailure.TOO_LARGE;
            case ARCHIVE -> SourceFailure.ARCHIVE;
        };
    }

    private static boolean isNothing(int c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.getType(c) == Character.FORMAT
                || c == 0x1B;
    }

    private static MessageDigest newSha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private static String hex(MessageDigest digest, byte... more) {
        return HexFormat.of().formatHex(digest.digest(more));
    }
}
