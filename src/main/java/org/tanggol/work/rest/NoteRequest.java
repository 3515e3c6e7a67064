package org.tanggol.work.rest;

/** A note as a program sends it: who it is for, and the text. */
public record NoteRequest(String caseId, String tier, String kind, String text) {

    @Override
    public String toString() {
        return "NoteRequest";       // never the text: this may reach a log
    }
}
