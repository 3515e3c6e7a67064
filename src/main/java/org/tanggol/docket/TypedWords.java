package org.tanggol.docket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.tanggol.access.Admitted;
import org.tanggol.access.CaseFileId;
import org.tanggol.access.FileAdmission;
import org.tanggol.confidential.Cell;
import org.tanggol.confidential.Closed;
import org.tanggol.confidential.Vault;

/**
 * What somebody typed of a hearing: the judge's name and the room. Nobody knows beforehand what stands in such a field, so both lie closed with the key of the case, in
 * one cell: a page of fifty opens fifty cells and not a hundred.
 */
@ApplicationScoped
public class TypedWords {

    private static final char BETWEEN = '\u001f';     // no text of ours may hold it

    @Inject
    Vault vault;

    /** @param hearing the id of the hearing that will hold the setting */
    public ClosedSetting close(FileAdmission by, HearingId hearing, Setting setting) {
        boolean nothing = setting.judge() == null && setting.room() == null;
        return new ClosedSetting(hearing, setting, nothing ? null : vault.close(by, cell(by.file(), hearing), orEmpty(setting.judge()) + BETWEEN + orEmpty(setting.room())));
    }

    /** The setting of a stored hearing, with judge and room. */
    Setting open(FileAdmission by, Hearing hearing) {
        return said(hearing.plainSetting(), vault.open(by, cell(by.file(), hearing.id()), hearing.typed()));
    }

    /** With judge and room, in order. The caller's opening of these files is written down. */
    List<HearingRow> open(Admitted by, List<ClosedRow> rows) {
        List<String> words = vault.open(by, rows.stream().map(row -> new Closed(cell(row.row().file(), row.row().id()), row.typed())).toList());
        List<HearingRow> opened = new ArrayList<>(rows.size());
        for (int i = 0; i < words.size(); i++) {
            HearingRow row = rows.get(i).row();
            opened.add(words.get(i) == null ? row : row.with(said(row.setting(), words.get(i))));
        }
        return opened;
    }

    HearingRow open(Admitted by, ClosedRow row) {
        return open(by, List.of(row)).get(0);
    }

    private static Setting said(Setting plain, String words) {
        if (words == null) {
            return plain;
        }
        int end = words.indexOf(BETWEEN);
        return plain.saying(words.substring(0, end), words.substring(end + 1));
    }

    private static Cell cell(CaseFileId file, HearingId hearing) {
        return new Cell(file, "hearing", "judge_room_p2", hearing.value());
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}
