def present: del(.[] | select(. == null));
(.data[0].action_source == "app") as $app
| {
  event_source: (if $app then "app" else "web" end),
  event_source_id: (if $app then "7000000000000000002" else "C1EXAMPLE0PIXELCODE0" end),
  data: [.data[] | {
    event: .event_name,
    event_time,
    event_id,
    user: (if $app then {
      email: .user_data.em,
      ip: .user_data.client_ip_address,
      user_agent: .user_data.client_user_agent,
      gaid: .user_data.madid | ascii_downcase,
      att_status: "NOT_APPLICABLE",
      locale: .app_data.extinfo[6] | split("_") | join("-")
    } else {
      email: .user_data.em,
      external_id: .user_data.external_id,
      ttclid: (.event_source_url | if contains("ttclid=") then split("ttclid=")[1] | split("&")[0] else null end),
      ip: .user_data.client_ip_address,
      user_agent: .user_data.client_user_agent,
      first_name: .user_data.fn[0],
      last_name: .user_data.ln[0],
      zip_code: .user_data.zp[0]
    } end | present),
    app: (if $app then .app_data | {app_id: .extinfo[1], app_version: .extinfo[2]} else null end),
    page: (if $app then null else {url: .event_source_url, referrer: .referrer_url} | present end),
    properties: (.custom_data | {
      currency: .currency | ascii_upcase,
      value,
      content_type,
      content_ids,
      contents: [.contents[] | {
        content_id: .id,
        content_name: .title,
        content_category: .category,
        brand,
        price: .item_price,
        quantity
      } | present],
      num_items,
      order_id
    } | present)
  } | present]
}
