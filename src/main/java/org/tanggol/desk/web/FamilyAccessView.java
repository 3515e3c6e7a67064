package org.tanggol.desk.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.tanggol.members.web.FrontProxy;
import org.tanggol.members.web.QrPicture;
import org.tanggol.people.FamilyMemberId;
import org.tanggol.people.PersonFolder;
import org.tanggol.platform.faces.Page;
import org.tanggol.platform.faces.Reader;
import org.tanggol.platform.faces.Say;
import org.tanggol.portal.FamilyCodeId;
import org.tanggol.portal.FamilyCodeKeeping;
import org.tanggol.portal.FamilyCodeRow;
import org.tanggol.portal.FamilyLanguage;
import org.tanggol.portal.FamilyWords;
import org.tanggol.portal.Said;

/** Access codes of the relatives of the person on the page: made, shown once on a card, stopped, unlocked. */
@Named
@RequestScoped
public class FamilyAccessView {

    @Inject
    FamilyCodeKeeping keeping;

    @Inject
    PersonView personView;

    @Inject
    Page page;

    @Inject
    Say say;

    @Inject
    Reader reader;

    private Map<FamilyMemberId, FamilyCodeRow> codes;
    private final Map<UUID, List<Instant>> visits = new HashMap<>();
    private UUID relative;
    private LocalDate lastDay;
    private FamilyCodeKeeping.Card card;
    private FamilyWords words;

    /** Those who may have a code: nobody who must never be told. */
    public List<PersonFolder.FamilyItem> getRelatives() {
        return personView.getPerson().family().stream().filter(one -> !one.barred()).toList();
    }

    /** The newest code of a relative, or null. */
    public FamilyCodeRow code(PersonFolder.FamilyItem of) {
        if (codes == null) {
            codes = keeping.of(personView.getFile());
        }
        return codes.get(new FamilyMemberId(of.id()));
    }

    /** "Rosa's code was made on Thu 19 Nov by Lea Santos and works until Sat 19 Dec." */
    public String made(PersonFolder.FamilyItem of) {
        FamilyCodeRow code = code(of);
        return code == null ? say.of("familyAccess.none", of.name()) : say.speech().of("familyAccess.made", of.name(), say.day(LocalDate.ofInstant(code.madeAt(), reader.zone())),
            personView.name(code.madeBy()), say.day(code.lastDay()));
    }

    /** Visits of a relative, the last first. */
    public List<Instant> visits(PersonFolder.FamilyItem of) {
        return visits.computeIfAbsent(of.id(), id -> keeping.visits(personView.getFile(), new FamilyMemberId(id)));
    }

    /** The card stands in the answer to this request and nowhere else. */
    public void make() {
        card = keeping.make(personView.getFile(), relative == null ? null : new FamilyMemberId(relative), lastDay);
        codes = null;
        PersonFolder.FamilyItem of = getRelatives().stream().filter(one -> one.id().equals(relative)).findFirst().orElseThrow();
        words = FamilyWords.in(FamilyLanguage.fitting(of.language()));
    }

    public String stop(FamilyCodeId id) {
        keeping.stop(id);
        return page.done(personView.getUrl(), "familyAccess.stopped");
    }

    public String unlock(FamilyCodeId id) {
        keeping.unlock(id);
        return page.done(personView.getUrl(), "familyAccess.unlocked");
    }

    /** What has just been made, or null. */
    public FamilyCodeKeeping.Card getCard() {
        return card;
    }

    /** A text of the card, in the relative's language. */
    public Said text(String key) {
        return words.of(key);
    }

    public Said getUntil() {
        return words.of("card.until", new FamilyWords.Day(card.lastDay(), say.getToday()));
    }

    /** Where the relative goes. */
    public String getAddress() {
        HttpServletRequest request = (HttpServletRequest) FacesContext.getCurrentInstance().getExternalContext().getRequest();
        String typed = FrontProxy.configured().baseUrl();
        String base = typed.isEmpty() ? request.getRequestURL().substring(0, request.getRequestURL().length() - request.getRequestURI().length()) + request.getContextPath() : typed.replaceAll("/$", "");
        return base + "/portal/" + words.language().tag();
    }

    /** The code for a telephone's camera; the PIN is in no picture. */
    public String getPicture() {
        return QrPicture.of(getAddress() + "/card/" + card.code().grouped());
    }

    public UUID getRelative() {
        return relative;
    }

    public void setRelative(UUID relative) {
        this.relative = relative;
    }

    public LocalDate getLastDay() {
        return lastDay == null ? keeping.usualLastDay() : lastDay;
    }

    public void setLastDay(LocalDate lastDay) {
        this.lastDay = lastDay;
    }
}
