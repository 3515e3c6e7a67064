package org.tanggol.desk.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.tanggol.access.MemberId;
import org.tanggol.members.Colleague;
import org.tanggol.members.Directory;
import org.tanggol.messages.FamilyAnswering;
import org.tanggol.messages.FamilyMessageId;
import org.tanggol.messages.FamilyMessageQueries;
import org.tanggol.messages.MessageRow;
import org.tanggol.messages.MessageTemplate;
import org.tanggol.people.FamilyMemberId;
import org.tanggol.people.PersonFolder;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;
import org.tanggol.platform.faces.Page;
import org.tanggol.platform.faces.Words;

/** What a family and the team wrote to each other, on the tab of family and consent, and the dialog in which it is answered. */
@Named
@RequestScoped
public class FamilyMessageForm {

    /** Languages in which templates have words; others are handed to a person. */
    private static final Set<String> WORDED = Set.of("en", "es");
    private static final int SHOWN = 6;

    @Inject
    FamilyMessageQueries queries;

    @Inject
    FamilyAnswering answering;

    @Inject
    FamilyMessagesView familyMessagesView;

    @Inject
    PersonView personView;

    @Inject
    Directory directory;

    @Inject
    Page page;

    private List<MessageRow> all;
    private MessageRow message;
    private PersonFolder.FamilyItem relative;
    private MessageTemplate template;
    private String language;
    private String text;
    private String translation;
    private UUID colleague;

    /** The dialog is about a message, or begins one to a relative. */
    @PostConstruct
    void begin() {
        if (personView.getAct().equals("family-message")) {
            page.parameter("message").map(FamilyMessageId::fromString).ifPresent(id -> message = getAll().stream().filter(row -> row.id().equals(id)).findFirst()
                .orElseThrow(() -> new RuleViolation(Rule.NOT_FOUND)));
            UUID whom = message != null ? message.relative().value() : page.id("relative", FamilyMemberId::new).value();
            relative = relative(whom);
            language = relative.language();
        }
    }

    private PersonFolder.FamilyItem relative(UUID id) {
        return personView.getPerson().family().stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow(() -> new RuleViolation(Rule.NOT_FOUND));
    }

    /** Of the case on the page, the newest first. */
    public List<MessageRow> getAll() {
        if (all == null) {
            all = queries.of(personView.getFile());
        }
        return all;
    }

    /** What the dialog's relative and the team wrote last, the oldest first. */
    public List<MessageRow> getThread() {
        List<MessageRow> found = getAll().stream().filter(row -> row.relative().value().equals(relative.id())).limit(SHOWN).toList();
        return found.stream().sorted(Comparator.comparing(MessageRow::sentAt)).toList();
    }

    public String nameOf(MessageRow row) {
        return relative(row.relative().value()).name();
    }

    /** Puts the words of the chosen template into the text, in the language of the relative where there are some. */
    public void fill() {
        if (template != null) {
            text = Words.of(Locale.forLanguageTag(isWorded() ? language : "en")).getString("template." + template);
        }
    }

    /** Whether templates have words in the language of the relative. */
    public boolean isWorded() {
        return language != null && WORDED.contains(Locale.forLanguageTag(language).getLanguage());
    }

    public String send() {
        answering.write(personView.getFile(), new FamilyMemberId(relative.id()), language, text);
        return done("familyMessage.sent");
    }

    public String putAside() {
        answering.putAside(message.id());
        return done("familyMessage.asideDone");
    }

    public String assign() {
        answering.assign(message.id(), to());
        return done("familyMessage.assigned");
    }

    public String handOver() {
        answering.handToTranslator(message.id(), to());
        return done("familyMessage.handedOver");
    }

    public String translate() {
        answering.translate(message.id(), translation);
        return done("familyMessage.translated");
    }

    private MemberId to() {
        return colleague == null ? null : new MemberId(colleague);
    }

    private String done(String key) {
        familyMessagesView.forget();
        return page.done(personView.url(PersonView.Tab.FAMILY), key);
    }

    /** Whether nobody has translated the message the dialog is about. */
    public boolean isTranslatable() {
        return message != null && message.translation() == null;
    }

    public List<Colleague> getColleagues() {
        return directory.colleagues().stream().filter(Colleague::isActive).toList();
    }

    public MessageTemplate[] getTemplates() {
        return MessageTemplate.values();
    }

    public MessageRow getMessage() {
        return message;
    }

    public PersonFolder.FamilyItem getRelative() {
        return relative;
    }

    public MessageTemplate getTemplate() {
        return template;
    }

    public void setTemplate(MessageTemplate template) {
        this.template = template;
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public String getTranslation() {
        return translation;
    }

    public void setTranslation(String translation) {
        this.translation = translation;
    }

    public UUID getColleague() {
        return colleague;
    }

    public void setColleague(UUID colleague) {
        this.colleague = colleague;
    }
}
