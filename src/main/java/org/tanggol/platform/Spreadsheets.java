package org.tanggol.platform;

/** What leaves for spreadsheet programs. */
public final class Spreadsheets {

    private Spreadsheets() { }

    /**
     * Text that no spreadsheet runs: one that begins with a sign of a formula gets an apostrophe in front (OWASP, CSV injection).
     * Such a sign may stand behind blanks, or begin a new line of the cell.
     */
    public static String harmless(String text) {
        if (text == null || text.isEmpty()) {
            return "";
        }
        char first = text.stripLeading().isEmpty() ? text.charAt(0) : text.stripLeading().charAt(0);
        boolean runs = "=+-@\t\r\n|%".indexOf(first) >= 0 || "\t\r\n".indexOf(text.charAt(0)) >= 0 || first == '＝' || first == '＋' || first == '－' || first == '＠';
        return runs ? "'" + text : text;
    }
}
