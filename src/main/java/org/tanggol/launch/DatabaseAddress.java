package org.tanggol.launch;

/** How to reach the database. The password never goes on a command line, where every user of the machine could read it. */
public record DatabaseAddress(String url, String user, String password) {
    @Override
    public String toString() {
        return "DatabaseAddress";
    }
}
