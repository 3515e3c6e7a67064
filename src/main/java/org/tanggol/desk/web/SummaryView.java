package org.tanggol.desk.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.tanggol.access.CaseFileId;
import org.tanggol.desk.PeopleList;
import org.tanggol.desk.PersonRow;
import org.tanggol.members.Colleague;
import org.tanggol.members.Directory;
import org.tanggol.platform.faces.Page;

/** What staff see of a person whose team they are not on, and how to open the file when it cannot wait. */
@Named
@RequestScoped
public class SummaryView {

    @Inject
    PeopleList list;

    @Inject
    Directory directory;

    @Inject
    EmergencyView emergencyView;

    @Inject
    Page page;

    private PersonRow row;

    @PostConstruct
    void begin() {
        row = list.summary(getFile());
    }

    public CaseFileId getFile() {
        return page.id("file", CaseFileId::new);
    }

    public PersonRow getRow() {
        return row;
    }

    public List<Colleague> getTeam() {
        return directory.colleagues(row.team());
    }

    public String open() {
        emergencyView.setNumber(row.number());
        return emergencyView.open();
    }
}
