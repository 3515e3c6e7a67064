import java.util.ArrayList;
import java.util.List;
import org.example.client.ApiClient;
import org.example.client.api.CasesApi;
import org.example.client.api.ChangesApi;
import org.example.client.api.HearingsApi;
import org.example.client.api.TokensApi;
import org.example.client.model.Change;
import org.example.client.model.ChangePage;
import org.example.client.model.Hearing;
import org.example.client.model.PersonRequest;

/** The worked examples of docs/api.md with the generated Java client; prints a line for each. */
public final class Walk {

    private Walk() { }

    /** Address, client id, secret, and a word that makes our own ids new. */
    public static void main(String[] args) throws Exception {
        ApiClient client = new ApiClient();
        client.updateBaseUri(args[0]);
        String token = new TokensApi(client).createToken("client_credentials", null, args[1], args[2], null).getAccessToken();
        client.setRequestInterceptor(request -> request.header("Authorization", "Bearer " + token));
        List<String> ids = new ArrayList<>();
        for (int i = 1; i <= 3; i++) {
            for (int again = 0; again < 2; again++) {
                String id = new CasesApi(client).putCaseByExternalId("java-client", args[3] + "-" + i, new PersonRequest().description("a person I made up, " + i)).getId().toString();
                if (!ids.contains(id)) {
                    ids.add(id);
                }
            }
        }
        System.out.println("cases " + ids.size());
        System.out.println("told " + told(new ChangesApi(client), ids));
        List<Hearing> hearings = new HearingsApi(client).listHearings(5, null, null, null, null, null, null, null, null, null).getData();
        System.out.println("hearings " + hearings.size() + " " + (hearings.get(0).getId() != null));
    }

    private static int told(ChangesApi changes, List<String> ids) throws Exception {
        int told = 0;
        String cursor = null;
        while (true) {
            ChangePage page = changes.listChanges(200, cursor, null);
            for (Change change : page.getData()) {
                told += change.getType().equals("case.created") && ids.contains(change.getId().toString()) ? 1 : 0;
            }
            if (page.getData().isEmpty()) {
                return told;
            }
            cursor = page.getPage().getNext().getQuery().replaceAll(".*cursor=([^&]*).*", "$1");
        }
    }
}
