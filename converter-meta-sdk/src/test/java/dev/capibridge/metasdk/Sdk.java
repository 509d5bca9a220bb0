package dev.capibridge.metasdk;

import com.facebook.ads.sdk.APIContext;
import com.facebook.ads.sdk.APIRequest;
import com.facebook.ads.sdk.serverside.Event;
import com.facebook.ads.sdk.serverside.EventRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** The SDK without its network: it asks Meta for the app's id as soon as a context is made, to report crashes for it. */
final class Sdk {

    static {
        APIContext.disableCrashReport();
        APIRequest.changeRequestExecutor(new NoNetwork());
    }

    private Sdk() {}

    static EventRequest request(List<Event> events) {
        return new EventRequest("1234567890", new APIContext("sample-token")).data(events);
    }

    private static final class NoNetwork implements APIRequest.IRequestExecutor {

        @Override
        public APIRequest.ResponseWrapper execute(
                String method, String url, Map<String, Object> parameters, APIContext context) throws IOException {
            throw new IOException("no test asks the network");
        }

        @Override
        public APIRequest.ResponseWrapper sendGet(String url, Map<String, Object> parameters, APIContext context)
                throws IOException {
            throw new IOException("no test asks the network");
        }

        @Override
        public APIRequest.ResponseWrapper sendPost(String url, Map<String, Object> parameters, APIContext context)
                throws IOException {
            throw new IOException("no test asks the network");
        }

        @Override
        public APIRequest.ResponseWrapper sendDelete(String url, Map<String, Object> parameters, APIContext context)
                throws IOException {
            throw new IOException("no test asks the network");
        }
    }
}
