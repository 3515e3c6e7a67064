package org.tanggol.audit.chain;

import java.util.UUID;

/**
 * What the verifier found of one chain: all is well, or the first entry that is not and why.
 *
 * @param seq place of the first bad entry, 0 where it has none
 * @param event its id, or null
 */
record Verdict(UUID organization, Finding finding, long seq, UUID event, String words) {

    /** Kinds of findings. */
    enum Finding {
        /** Every entry is what it was. */
        SOUND,
        /** The row, or its link, is not what the hash covers. */
        CHANGED,
        /** A place in the middle is empty. */
        MISSING,
        /** The row of a link is gone. */
        LINK_WITHOUT_EVENT,
        /** The row has no place although the server has given places since. */
        EVENT_WITHOUT_LINK,
        /** The end has been cut off. */
        CUT_OFF,
        /** The whole chain is of an earlier time than a checkpoint, or has gone another way since. */
        ROLLED_BACK,
        /** A checkpoint was not signed by the key. */
        BAD_SIGNATURE,
        /** Lines of the file of checkpoints are missing or changed places. */
        BAD_CHECKPOINTS,
        /** There is nothing to compare the end of the chain with. */
        NO_CHECKPOINT
    }

    static Verdict sound(UUID organization, String words) {
        return new Verdict(organization, Finding.SOUND, 0, null, words);
    }

    boolean isSound() {
        return finding == Finding.SOUND;
    }

    /** One line; ids and numbers only. */
    String line() {
        return finding + " organization " + organization + (seq > 0 ? " entry " + seq : "") + (event == null ? "" : " event " + event) + ": " + words;
    }
}
