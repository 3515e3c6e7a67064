package org.tanggol.portal.web;

/** Pictures of the pages of families, drawn inside them: no other request brings one. */
enum Icon {
    BRAND("<svg viewBox=\"0 0 26 26\" aria-hidden=\"true\"><rect width=\"26\" height=\"26\" rx=\"7\" fill=\"var(--tg-primary)\"/><g fill=\"none\" stroke=\"var(--tg-on-primary)\" stroke-width=\"2.4\""
        + " stroke-linecap=\"round\"><path d=\"M5.6 18.6v-4.2a7.4 7.4 0 0 1 14.8 0v4.2\"/><path d=\"M9.6 19.2a3.4 3.4 0 0 1 6.8 0\"/></g><circle cx=\"13\" cy=\"13.1\" r=\"1.9\" fill=\"var(--tg-on-primary)\"/></svg>"),
    LEAVE(lines("<path d=\"M5 5l14 14M19 5L5 19\"/>")),
    WARN(lines("<path d=\"M12 4L2.5 20h19z\"/><path d=\"M12 10v4.5M12 17.3v.1\"/>")),
    INFO(lines("<circle cx=\"12\" cy=\"12\" r=\"8.5\"/><path d=\"M12 11v5M12 8v.1\"/>")),
    MORE(lines("<path d=\"M9 5l7 7-7 7\"/>")),
    PHONE(lines("<path d=\"M5 4h4l1.5 5-2.5 1.5a11 11 0 0 0 5.5 5.5L15 13.5l5 1.5v4a1 1 0 0 1-1 1A15 15 0 0 1 4 5a1 1 0 0 1 1-1z\"/>")),
    PLACE(lines("<path d=\"M12 21s7-6.2 7-11.5A7 7 0 0 0 5 9.5C5 14.8 12 21 12 21z\"/><circle cx=\"12\" cy=\"9.5\" r=\"2.5\"/>")),
    MONEY(lines("<rect x=\"3\" y=\"6\" width=\"18\" height=\"12\" rx=\"2\"/><circle cx=\"12\" cy=\"12\" r=\"2.5\"/>")),
    HEART(lines("<path d=\"M12 20S4 15 4 9.3A4.3 4.3 0 0 1 12 7a4.3 4.3 0 0 1 8 2.3C20 15 12 20 12 20z\"/>")),
    LISTEN(lines("<path d=\"M4 9.5v5h3.5L12 19V5L7.5 9.5zM16 9a4 4 0 0 1 0 6M18.5 6.5a8 8 0 0 1 0 11\"/>")),
    CALENDAR(lines("<rect x=\"4\" y=\"5\" width=\"16\" height=\"15\" rx=\"2\"/><path d=\"M4 10h16M8 3v4M16 3v4\"/>")),
    LETTER(lines("<path d=\"M4 5h16v11H10l-4.5 4v-4H4z\"/>")),
    TICK(lines("<path d=\"M5 12.5l4.5 4.5L19 7\"/>")),
    NEW(lines("<path d=\"M4 6l1.5 1.5L8 5M4 12.5L5.5 14 8 11.5M4 19l1.5 1.5L8 18M12 6.5h8M12 13h8M12 19.5h8\"/>"));

    private final String svg;

    Icon(String svg) {
        this.svg = svg;
    }

    private static String lines(String paths) {
        return "<svg viewBox=\"0 0 24 24\" aria-hidden=\"true\">" + paths + "</svg>";
    }

    String svg() {
        return svg;
    }
}
