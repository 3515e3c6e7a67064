package org.tanggol.desk.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.tanggol.access.MemberId;
import org.tanggol.members.Colleague;
import org.tanggol.members.Directory;
import org.tanggol.platform.faces.Page;
import org.tanggol.work.Part;
import org.tanggol.work.TeamKeeping;

/** An administrator puts somebody on the team of a case, by its number. */
@Named
@RequestScoped
public class AssignView {

    @Inject
    TeamKeeping team;

    @Inject
    Directory directory;

    @Inject
    Page page;

    private String number;
    private UUID member;
    private Part part = Part.CASEWORKER;

    public String assign() {
        team.assign(number, member == null ? null : new MemberId(member), part);
        return page.done("/admin/organization", "admin.assigned");
    }

    public List<Colleague> getColleagues() {
        return directory.colleagues().stream().filter(Colleague::isActive).toList();
    }

    public Part[] getParts() {
        return Part.values();
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public UUID getMember() {
        return member;
    }

    public void setMember(UUID member) {
        this.member = member;
    }

    public Part getPart() {
        return part;
    }

    public void setPart(Part part) {
        this.part = part;
    }
}
