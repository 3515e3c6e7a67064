package org.tanggol.desk.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tanggol.access.CaseFileId;
import org.tanggol.access.MemberId;
import org.tanggol.desk.PeopleList;
import org.tanggol.members.Directory;
import org.tanggol.messages.FamilyAnswering;
import org.tanggol.messages.FamilyMessageId;
import org.tanggol.messages.FamilyMessageQueries;
import org.tanggol.messages.MessageRow;
import org.tanggol.platform.faces.Page;

/** Messages of families that wait for an answer or a translation, of all cases the reader may open. */
@Named
@RequestScoped
public class FamilyMessagesView {

    @Inject
    FamilyMessageQueries queries;

    @Inject
    FamilyAnswering answering;

    @Inject
    PeopleList people;

    @Inject
    Directory directory;

    @Inject
    KeptCount kept;

    @Inject
    Page page;

    private List<MessageRow> rows;
    private Map<CaseFileId, String> titles;

    public List<MessageRow> getRows() {
        if (rows == null) {
            rows = queries.waiting();
        }
        return rows;
    }

    /** The number beside the menu's entry, as of some seconds ago. */
    public long getWaiting() {
        return kept.get(KeptCount.Of.FAMILY_MESSAGES, queries::countWaiting);
    }

    public String title(MessageRow row) {
        if (titles == null) {
            Set<CaseFileId> files = new LinkedHashSet<>();
            getRows().forEach(one -> files.add(one.file()));
            titles = files.isEmpty() ? Map.of() : people.titles(files);
        }
        return titles.getOrDefault(row.file(), "");
    }

    /** Where it is answered. */
    public String url(MessageRow row) {
        return "/people/person?file=" + row.file() + "&tab=FAMILY&do=family-message&message=" + row.id();
    }

    public String putAside(FamilyMessageId id) {
        answering.putAside(id);
        forget();
        return page.done("/people/messages", "familyMessage.asideDone");
    }

    /** The reader has changed what waits. */
    void forget() {
        kept.forget(KeptCount.Of.FAMILY_MESSAGES);
    }

    public String name(MemberId id) {
        return directory.name(id);
    }
}
