package org.tanggol.desk.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.tanggol.access.Level;
import org.tanggol.access.OrganizationId;
import org.tanggol.consent.ConsentAnswer;
import org.tanggol.consent.ConsentBlock;
import org.tanggol.consent.ConsentEntry;
import org.tanggol.consent.ConsentKeeping;
import org.tanggol.consent.ConsentRow;
import org.tanggol.consent.ConsentWay;
import org.tanggol.consent.Partners;
import org.tanggol.consent.Recipient;
import org.tanggol.members.web.ProvingView;
import org.tanggol.members.web.SignedIn;
import org.tanggol.people.FamilyMemberId;
import org.tanggol.people.PersonFolder;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;
import org.tanggol.platform.faces.Page;
import org.tanggol.platform.faces.Say;

/** The dialog in which an answer of the person about one recipient is written down. */
@Named
@RequestScoped
public class ConsentForm {

    /** After this many months the person is asked again, unless the form says otherwise. */
    private static final int MONTHS = 3;

    @Inject
    ConsentKeeping keeping;

    @Inject
    ConsentView consentView;

    @Inject
    PersonView personView;

    @Inject
    ProvingView proving;

    @Inject
    SignedIn me;

    @Inject
    Page page;

    @Inject
    Say say;

    private Recipient about;
    private String name;
    private ConsentAnswer answer;
    private ConsentBlock[] blocks = new ConsentBlock[0];
    private Level level;
    private ConsentWay way;
    private LocalDate saidOn;
    private String language;
    private boolean interpreter;
    private String words;
    private LocalDate lastDay;

    /** What stood before is where the form begins. */
    @PostConstruct
    void begin() {
        Optional<String> relative = page.parameter("relative");
        if (relative.isPresent()) {
            FamilyMemberId id = FamilyMemberId.fromString(relative.get());
            about = Recipient.relative(id);
            name = personView.getPerson().family().stream().filter(one -> one.id().equals(id.value())).map(PersonFolder.FamilyItem::name).findFirst().orElseThrow(() -> new RuleViolation(Rule.NOT_FOUND));
        } else {
            OrganizationId id = page.id("partner", OrganizationId::new);
            about = Recipient.partner(id);
            name = consentView.getPartners().stream().filter(one -> one.id().equals(id)).map(Partners.Partner::name).findFirst().orElseThrow(() -> new RuleViolation(Rule.NOT_FOUND));
        }
        ConsentRow before = consentView.standing(about);
        if (before != null) {
            blocks = before.blocks().toArray(ConsentBlock[]::new);
            level = before.level();
        }
        saidOn = say.getToday();
        lastDay = saidOn.plusMonths(MONTHS);
        language = personView.getPerson().languages().stream().map(PersonFolder.LanguageItem::language).findFirst().orElse(null);
    }

    public String save() {
        proving.take();
        Set<ConsentBlock> chosen = blocks.length == 0 ? Set.of() : EnumSet.copyOf(Arrays.asList(blocks));
        keeping.record(personView.getFile(), about, new ConsentEntry(answer, chosen, level, way, saidOn, language, interpreter, words, lastDay));
        return page.done(personView.url(PersonView.Tab.FAMILY), "consent.recorded");
    }

    public boolean isOfPartner() {
        return about.partner() != null;
    }

    public String getName() {
        return name;
    }

    public List<ConsentAnswer> getAnswers() {
        return Stream.of(ConsentAnswer.values()).filter(one -> isOfPartner() ? one != ConsentAnswer.NEVER && (one != ConsentAnswer.UNASKED || me.may("SHARE_WITHOUT_CONSENT")) : one != ConsentAnswer.UNASKED).toList();
    }

    public List<Level> getLevels() {
        return List.of(Level.SUMMARY, Level.FULL);
    }

    public ConsentWay[] getWays() {
        return ConsentWay.values();
    }

    public ConsentAnswer getAnswer() {
        return answer;
    }

    public void setAnswer(ConsentAnswer answer) {
        this.answer = answer;
    }

    public ConsentBlock[] getBlocks() {
        return blocks.clone();
    }

    public void setBlocks(ConsentBlock[] blocks) {
        this.blocks = blocks == null ? new ConsentBlock[0] : blocks.clone();
    }

    public Level getLevel() {
        return level;
    }

    public void setLevel(Level level) {
        this.level = level;
    }

    public ConsentWay getWay() {
        return way;
    }

    public void setWay(ConsentWay way) {
        this.way = way;
    }

    public LocalDate getSaidOn() {
        return saidOn;
    }

    public void setSaidOn(LocalDate saidOn) {
        this.saidOn = saidOn;
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }

    public boolean isInterpreter() {
        return interpreter;
    }

    public void setInterpreter(boolean interpreter) {
        this.interpreter = interpreter;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }

    public LocalDate getLastDay() {
        return lastDay;
    }

    public void setLastDay(LocalDate lastDay) {
        this.lastDay = lastDay;
    }
}
