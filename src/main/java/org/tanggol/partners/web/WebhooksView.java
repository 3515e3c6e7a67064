package org.tanggol.partners.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.tanggol.audit.ChangeType;
import org.tanggol.partners.webhooks.DeliveryRow;
import org.tanggol.partners.webhooks.WebhookId;
import org.tanggol.partners.webhooks.WebhookKeeping;
import org.tanggol.partners.webhooks.WebhookQueries;
import org.tanggol.partners.webhooks.WebhookReplaying;
import org.tanggol.partners.webhooks.WebhookRow;
import org.tanggol.partners.webhooks.WebhookState;
import org.tanggol.partners.webhooks.WebhookTesting;
import org.tanggol.platform.faces.Page;
import org.tanggol.platform.faces.Say;

/** The webhooks of an organization's partner programs, on the page of administration. */
@Named
@RequestScoped
public class WebhooksView {

    private static final String ADMINISTRATION = "/admin/organization";
    private static final int SHOWN = 20;

    @Inject
    WebhookKeeping keeping;

    @Inject
    WebhookTesting testing;

    @Inject
    WebhookQueries webhooks;

    @Inject
    WebhookReplaying replaying;

    @Inject
    Page page;

    @Inject
    Say say;

    private String client;
    private String url;
    private ChangeType[] types = {};
    private String secret;
    private List<WebhookRow> rows;

    public List<WebhookRow> getRows() {
        if (rows == null) {
            rows = webhooks.all();
        }
        return rows;
    }

    public ChangeType[] getAllTypes() {
        return ChangeType.values();
    }

    /** Shows the secret on this one answer. */
    public void add() {
        Set<ChangeType> chosen = EnumSet.noneOf(ChangeType.class);
        chosen.addAll(List.of(types));
        WebhookKeeping.Issued issued = keeping.register(client, url, chosen);
        secret = issued.secret();
        url = null;
        tell(tested(issued.id()));
    }

    /** Shows the new secret on this one answer. */
    public void rotate(WebhookId id) {
        secret = keeping.rotate(id).secret();
        rows = null;
    }

    public String test(WebhookId id) {
        return page.done(ADMINISTRATION, tested(id));
    }

    public String enable(WebhookId id) {
        keeping.reopen(id);
        return page.done(ADMINISTRATION, tested(id));
    }

    public String disable(WebhookId id) {
        keeping.disable(id);
        return page.done(ADMINISTRATION, "webhooks.off");
    }

    private String tested(WebhookId id) {
        UUID message = testing.test(id);
        DeliveryRow.Attempt last = webhooks.delivery(id, message).last();
        rows = null;
        return webhooks.one(id).state() == WebhookState.ENABLED && last.status() != null && last.status() / 100 == 2 ? "webhooks.tested" : "webhooks.untested";
    }

    private void tell(String key) {
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(FacesMessage.SEVERITY_INFO, say.of(key), null));
    }

    /** The webhook whose deliveries are shown, or null. */
    public WebhookRow getOpen() {
        return page.parameter("webhook").map(WebhookId::fromString).map(webhooks::one).orElse(null);
    }

    public List<DeliveryRow> getDeliveries() {
        return webhooks.deliveries(getOpen().id(), null, SHOWN);
    }

    public String replay(UUID message) {
        WebhookId id = getOpen().id();
        replaying.one(id, message);
        return page.done(ADMINISTRATION + "?webhook=" + id, "webhooks.replayed");
    }

    /** Types as they travel, with blanks between. */
    public String typesOf(WebhookRow row) {
        return row.types().stream().collect(Collectors.joining(" "));
    }

    public String getSecret() {
        return secret;
    }

    public String getClient() {
        return client;
    }

    public void setClient(String client) {
        this.client = client;
    }

    public String getUrl() {
        return url;
    }

    public void setUrl(String url) {
        this.url = url;
    }

    public ChangeType[] getTypes() {
        return types.clone();
    }

    public void setTypes(ChangeType[] types) {
        this.types = types == null ? new ChangeType[0] : types.clone();
    }
}
