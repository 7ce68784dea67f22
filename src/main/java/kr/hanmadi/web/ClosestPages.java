package kr.hanmadi.web;

import java.util.List;

/** Finds what a reader who came to an address without a page may have looked for. */
public interface ClosestPages {
    /** A page and its heading. */
    record Link(String text, String href) {}

    /** The closest first; empty when nothing comes near. */
    List<Link> closestTo(String path);
}
